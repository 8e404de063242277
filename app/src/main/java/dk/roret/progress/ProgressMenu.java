package dk.roret.progress;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Visitor;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places in the menu. */
@Configuration
class ProgressMenu {

    @Bean
    MenuEntry progressEntry() {
        return new MenuEntry(30, "/progress", "progress.menu", is(Role.CITIZEN));
    }

    @Bean
    MenuEntry progressOfGroups() {
        return new MenuEntry(
                45, GroupsPage.ADDRESS, "progress.menu", is(Role.LEADER).or(is(Role.ANALYST)));
    }

    @Bean
    MenuEntry progressCatalogue() {
        return new MenuEntry(75, CataloguePage.ADDRESS, "progress.catalogue", is(Role.ADMINISTRATOR));
    }

    private static Predicate<Visitor> is(Role role) {
        return visitor -> visitor instanceof User user && user.role() == role;
    }
}
