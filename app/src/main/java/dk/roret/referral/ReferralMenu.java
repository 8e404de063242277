package dk.roret.referral;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReferralMenu {

    private static final Set<Role> WHO = Set.of(Role.CASEWORKER, Role.LEADER, Role.PROVIDER);

    @Bean
    MenuEntry orders() {
        return new MenuEntry(
                35, "/referral", "referral.menu", visitor -> visitor instanceof User user && WHO.contains(user.role()));
    }
}
