package dk.roret.reminder;

import dk.roret.setting.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the municipality decides about reminders. The limits keep every mail within 9 and 20. */
@Configuration
class ReminderSettings {

    static final Setting FROM_HOUR = Setting.number("reminder-from-hour", 9, 9, 14, "Roret");
    static final Setting UNTIL_HOUR = Setting.number("reminder-until-hour", 20, 15, 20, "Roret");
    static final Setting CONVERSATION_DAYS = Setting.number("reminder-conversation-days", 1, 1, 7, "Roret");
    static final Setting STEP_DAYS = Setting.number("reminder-step-days", 1, 1, 7, "Roret");
    static final Setting CONVERSATION_MINUTES = Setting.number("reminder-conversation-minutes", 45, 15, 180, "Roret");

    @Bean
    Setting reminderFromHour() {
        return FROM_HOUR;
    }

    @Bean
    Setting reminderUntilHour() {
        return UNTIL_HOUR;
    }

    @Bean
    Setting reminderConversationDays() {
        return CONVERSATION_DAYS;
    }

    @Bean
    Setting reminderStepDays() {
        return STEP_DAYS;
    }

    @Bean
    Setting reminderConversationMinutes() {
        return CONVERSATION_MINUTES;
    }
}
