package dk.roret.desk;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Visitor;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeskMenu {

    @Bean
    MenuEntry ownCitizens() {
        return new MenuEntry(10, ListState.PLACE, "desk.list.title", is(Role.CASEWORKER));
    }

    @Bean
    MenuEntry teamsCitizens() {
        return new MenuEntry(30, ListState.PLACE, "desk.list.title.team", is(Role.LEADER));
    }

    @Bean
    MenuEntry operations() {
        return new MenuEntry(90, "/desk/operations", "desk.operations.title", is(Role.ADMINISTRATOR));
    }

    @Bean
    MenuEntry more() {
        return new MenuEntry(90, "/desk/more", "desk.more.title", is(Role.CITIZEN));
    }

    private static Predicate<Visitor> is(Role role) {
        return visitor -> visitor instanceof User user && user.role() == role;
    }
}
