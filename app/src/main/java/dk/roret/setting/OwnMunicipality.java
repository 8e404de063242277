package dk.roret.setting;

import dk.roret.access.EmergencyTerm;
import dk.roret.web.Municipality;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the modules below have to know about the municipality, as settings. */
@Configuration
class OwnMunicipality {

    private static final Setting NAME = Setting.text("municipality-name", "Fjordby Kommune", "Roret");
    private static final Setting PHONE = Setting.text("municipality-phone", "12 34 40 00", "Roret");
    private static final Setting EMERGENCY_MINUTES = Setting.number("emergency-minutes", 60, 15, 480, "Roret");

    @Bean
    Setting municipalityName() {
        return NAME;
    }

    @Bean
    Setting municipalityPhone() {
        return PHONE;
    }

    @Bean
    Setting emergencyMinutes() {
        return EMERGENCY_MINUTES;
    }

    @Bean
    EmergencyTerm emergencyTerm(Settings settings) {
        return () -> Duration.ofMinutes(settings.number(EMERGENCY_MINUTES));
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
