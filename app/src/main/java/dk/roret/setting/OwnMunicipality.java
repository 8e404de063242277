package dk.roret.setting;

import dk.roret.web.Municipality;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The municipality's name and number, as settings. */
@Configuration
class OwnMunicipality {

    private static final Setting NAME = Setting.text("municipality-name", "Fjordby Kommune", "Roret");
    private static final Setting PHONE = Setting.text("municipality-phone", "12 34 40 00", "Roret");

    @Bean
    Setting municipalityName() {
        return NAME;
    }

    @Bean
    Setting municipalityPhone() {
        return PHONE;
    }

    @Bean
    Municipality municipality(Settings settings, @Value("${roret.demo:false}") boolean demo) {
        return new Municipality() {
            @Override
            public String name() {
                return settings.text(NAME);
            }

            @Override
            public String phone() {
                return settings.text(PHONE);
            }

            @Override
            public boolean demo() {
                return demo;
            }
        };
    }
}
