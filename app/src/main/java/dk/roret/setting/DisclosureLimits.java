package dk.roret.setting;

import dk.roret.value.Closing;
import dk.roret.value.Disclosure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How small a group may be and still be told of. The municipality may be stricter than this, never laxer. */
@Configuration
class DisclosureLimits {

    private static final Setting SMALLEST = Setting.number("disclosure-smallest", 5, 5, 100, "Roret");
    private static final Setting PERSONS = Setting.number("disclosure-persons", 20, 20, 1000, "Roret");
    private static final Setting MONTHS = Setting.number("disclosure-months", 3, 1, 12, "Roret");

    @Bean
    Setting disclosureSmallest() {
        return SMALLEST;
    }

    @Bean
    Setting disclosurePersons() {
        return PERSONS;
    }

    @Bean
    Setting disclosureMonths() {
        return MONTHS;
    }

    @Bean
    DisclosureRule disclosureRule(Settings settings) {
        return new DisclosureRule() {
            @Override
            public Disclosure today() {
                int smallest = settings.number(SMALLEST);
                return new Disclosure(smallest, Math.max(smallest, settings.number(PERSONS)));
            }

            @Override
            public Closing closing() {
                return new Closing(settings.number(MONTHS));
            }
        };
    }
}
