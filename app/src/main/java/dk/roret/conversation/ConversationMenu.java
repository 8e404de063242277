package dk.roret.conversation;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.MenuEntry;
import dk.roret.web.Visitor;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConversationMenu {

    @Bean
    MenuEntry ownConversations() {
        return new MenuEntry(20, "/conversation", "conversation.title", is(Role.CITIZEN));
    }

    @Bean
    MenuEntry calendar() {
        return new MenuEntry(20, "/conversation/calendar", "conversation.calendar.title", is(Role.CASEWORKER));
    }

    @Bean
    MenuEntry contact() {
        return new MenuEntry(60, "/conversation/contact", "conversation.contact.menu", is(Role.LEADER));
    }

    @Bean
    MenuEntry goalsForContact() {
        return new MenuEntry(61, "/conversation/goals", "conversation.goals.menu", is(Role.LEADER));
    }

    private static Predicate<Visitor> is(Role role) {
        return visitor -> visitor instanceof User user && user.role() == role;
    }
}
