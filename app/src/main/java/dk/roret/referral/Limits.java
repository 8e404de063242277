package dk.roret.referral;

import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the municipality decides about orders. */
@Component
class Limits {

    private static final Setting THEMES = Setting.number("referral-themes", 3, 1, 5, "Vejle");
    private static final Setting WEEKS = Setting.number("referral-weeks", 26, 1, 104, "Roret");
    private static final Setting DAYS_AFTER = Setting.number("referral-days-after", 28, 0, 365, "Roret");

    private final Settings settings;

    Limits(Settings settings) {
        this.settings = settings;
    }

    /** As many themes as one order may name. */
    int themes() {
        return settings.number(THEMES);
    }

    /** The longest a course, or one extension of it, may last. */
    int weeks() {
        return settings.number(WEEKS);
    }

    /** How long after the last day a provider still sees the order. */
    int daysAfter() {
        return settings.number(DAYS_AFTER);
    }

    @Configuration
    static class Declared {

        @Bean
        Setting referralThemes() {
            return THEMES;
        }

        @Bean
        Setting referralWeeks() {
            return WEEKS;
        }

        @Bean
        Setting referralDaysAfter() {
            return DAYS_AFTER;
        }
    }
}
