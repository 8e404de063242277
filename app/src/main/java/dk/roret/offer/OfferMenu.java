package dk.roret.offer;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OfferMenu {

    private static final int ORDER = 40;

    @Bean
    MenuEntry catalogueEntry() {
        return new MenuEntry(
                ORDER,
                OfferPage.ADDRESS,
                "offer.menu",
                visitor -> visitor instanceof User user
                        && user.role() != Role.CITIZEN
                        && user.role() != Role.PROVIDER);
    }

    @Bean
    MenuEntry ownCatalogueEntry() {
        return new MenuEntry(
                ORDER,
                OfferPage.ADDRESS,
                "offer.menu.own",
                visitor -> visitor instanceof User user && user.role() == Role.PROVIDER);
    }
}
