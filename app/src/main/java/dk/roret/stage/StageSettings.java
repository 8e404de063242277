package dk.roret.stage;

import dk.roret.setting.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StageSettings {

    /** As one of the municipalities in "Gør som de bedste" (KL and Deloitte, 2013) does it. */
    @Bean
    Setting reviewWeeksSickness() {
        return Setting.weeks("review-weeks-sickness", "18, 40, 52", "Vordingborg Kommune");
    }

    @Bean
    Setting reviewWeeksOther() {
        return Setting.weeks("review-weeks-other", "0", "Roret");
    }

    @Bean
    StageLaw stageLaw() {
        return StageLaw.read();
    }
}
