package dk.roret.access;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/** How sessions lie in the database. What an older version left, and this one cannot read, counts as not being there. */
@Configuration
class SessionForm {

    private static final Logger LOG = LoggerFactory.getLogger(SessionForm.class);

    @Bean
    GenericConversionService springSessionConversionService() {
        var form = new GenericConversionService();
        form.addConverter(Object.class, byte[].class, new SerializingConverter());
        form.addConverter(new FromBytes());
        return form;
    }

    private static final class FromBytes implements GenericConverter {

        private final DeserializingConverter java = new DeserializingConverter();

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            try {
                return java.convert((byte[]) requireNonNull(bytes));
            } catch (SerializationFailedException older) {
                LOG.info("A session of another version is signed out");
                return null;
            }
        }
    }
}
