package dk.roret.access;

import dk.roret.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccessMenu {

    @Bean
    MenuEntry emergenciesMenu() {
        return entry(90, "/access/emergencies", "access.emergencies.title", Role.LEADER);
    }

    @Bean
    MenuEntry logMenu() {
        return entry(90, "/access/log", "access.log.title", Role.ADMINISTRATOR);
    }

    private static MenuEntry entry(int order, String address, String text, Role role) {
        return new MenuEntry(order, address, text, visitor -> visitor instanceof User user && user.role() == role);
    }
}
