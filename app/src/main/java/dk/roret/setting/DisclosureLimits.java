package dk.roret.setting;

import dk.roret.value.Disclosure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How small a group may be and still be told of. The municipality may be stricter than this, never laxer. */
@Configuration
class DisclosureLimits {

    private static final Setting SMALLEST = Setting.number("disclosure-smallest", 5, 5, 100, "Roret");
    private static final Setting PERSONS = Setting.number("disclosure-persons", 20, 20, 1000, "Roret");

    @Bean
    Setting disclosureSmallest() {
        return SMALLEST;
    }

    @Bean
    Setting disclosurePersons() {
        return PERSONS;
    }

    @Bean
    DisclosureRule disclosureRule(Settings settings) {
        return () -> {
            int smallest = settings.number(SMALLEST);
            return new Disclosure(smallest, Math.max(smallest, settings.number(PERSONS)));
        };
    }
}
