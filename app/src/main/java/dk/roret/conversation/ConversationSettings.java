package dk.roret.conversation;

import dk.roret.setting.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the municipality decides about conversations. */
@Configuration
class ConversationSettings {

    @Bean
    Setting hearingDays() {
        return MissedAgreements.HEARING_DAYS;
    }
}
