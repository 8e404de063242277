package dk.roret.outcome;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Visitor;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the figures of effect, for those who decide and those who reckon. */
@Configuration
class EffectReaders {

    private static final Set<Role> READERS = EnumSet.of(Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER);
    private static final Set<Role> TAKERS = EnumSet.of(Role.ANALYST, Role.ADMINISTRATOR);

    @Bean
    MenuEntry effectMenu() {
        return new MenuEntry(15, EffectPage.ADDRESS, "outcome.effect.menu", in(READERS));
    }

    @Bean
    MenuEntry runsMenu() {
        return new MenuEntry(60, RunsPage.ADDRESS, "outcome.runs.menu", in(TAKERS));
    }

    private static Predicate<Visitor> in(Set<Role> roles) {
        return visitor -> visitor instanceof User user && roles.contains(user.role());
    }
}
