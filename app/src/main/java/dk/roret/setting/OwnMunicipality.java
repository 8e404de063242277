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

    private static final Setting EMERGENCY_MINUTES = Setting.number("emergency-minutes", 60, 15, 480, "Roret");

    /** Whoever starts Roret says whose it is (docs/operations.md); after that it is a choice like any other. */
    @Bean
    Setting municipalityName(@Value("${roret.municipality.name:Kommunen}") String name) {
        return Setting.text("municipality-name", name, "Roret");
    }

    @Bean
    Setting municipalityPhone(@Value("${roret.municipality.phone:}") String phone) {
        return Setting.text("municipality-phone", phone, "Roret");
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
    Municipality municipality(
            Settings settings,
            Setting municipalityName,
            Setting municipalityPhone,
            @Value("${roret.demo:false}") boolean demo) {
        return new Municipality() {
            @Override
            public String name() {
                return settings.text(municipalityName);
            }

            @Override
            public String phone() {
                return settings.text(municipalityPhone);
            }

            @Override
            public boolean demo() {
                return demo;
            }
        };
    }
}
