package dk.roret.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every module, from {@code text/<module>_da.properties} and {@code _en}. Values are ICU messages, so
 * that counts read right ({@code {0, plural, one {# skridt} other {# skridt}}}).
 */
@Component
public class Texts {

    public static final Locale DANISH = Locale.of("da", "DK");
    public static final Locale ENGLISH = Locale.of("en", "GB");

    private final Properties danish = read("da");
    private final Properties english = read("en");
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if no module has the key: a mistake in the code, not in the input */
    public String get(Locale locale, String key, Object... values) {
        String pattern = (locale.equals(ENGLISH) ? english : danish).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + locale);
        }
        if (values.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(locale + key, missing -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(values);
        }
    }

    private static Properties read(String language) {
        Properties all = new Properties();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:text/*_" + language + ".properties")) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
