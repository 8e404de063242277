package dk.roret.outcome;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.web.MenuEntry;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OutcomeSettings {

    private static final Set<Role> READERS = EnumSet.of(Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER);

    @Bean
    MenuEntry survivalMenu() {
        return new MenuEntry(
                20,
                SurvivalPage.ADDRESS,
                "outcome.survival.menu",
                visitor -> visitor instanceof User user && READERS.contains(user.role()));
    }

    @Bean
    Setting outcomePeriodYears() {
        return Survival.YEARS;
    }

    @Bean
    Setting outcomeSnapshotDays() {
        return Snapshots.DAYS;
    }

    @Bean
    Setting outcomeWorth() {
        return Evaluations.WORTH;
    }

    @Bean
    Setting outcomeWeightEmployment() {
        return Weights.EMPLOYMENT;
    }

    @Bean
    Setting outcomeWeightProgression() {
        return Weights.PROGRESSION;
    }

    @Bean
    Setting outcomeWeightExperience() {
        return Weights.EXPERIENCE;
    }
}
