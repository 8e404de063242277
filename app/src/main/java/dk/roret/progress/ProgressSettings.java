package dk.roret.progress;

import dk.roret.setting.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the municipality decides about measuring. */
@Configuration
class ProgressSettings {

    @Bean
    Setting progressThemes() {
        return Themes.MOST;
    }

    @Bean
    Setting progressReliability() {
        return Scatters.RELIABILITY;
    }

    @Bean
    Setting progressScatterPersons() {
        return Scatters.ENOUGH;
    }

    @Bean
    Setting progressGrouping() {
        return Groups.GROUPING;
    }
}
