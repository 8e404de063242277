package dk.roret.plan;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The citizen's places in the menu. */
@Configuration
class PlanMenu {

    @Bean
    MenuEntry planEntry() {
        return new MenuEntry(10, "/plan", "plan.menu", PlanMenu::isCitizen);
    }

    private static boolean isCitizen(Visitor visitor) {
        return visitor instanceof User user && user.role() == Role.CITIZEN;
    }
}
