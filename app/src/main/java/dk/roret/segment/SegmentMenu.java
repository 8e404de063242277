package dk.roret.segment;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Visitor;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SegmentMenu {

    @Bean
    MenuEntry shares() {
        return new MenuEntry(62, SharesPage.ADDRESS, "segment.shares.menu", is(Role.LEADER));
    }

    @Bean
    MenuEntry segmentRules() {
        return new MenuEntry(63, RulesPage.ADDRESS, "segment.rules.menu", is(Role.ADMINISTRATOR));
    }

    private static Predicate<Visitor> is(Role role) {
        return visitor -> visitor instanceof User user && user.role() == role;
    }
}
