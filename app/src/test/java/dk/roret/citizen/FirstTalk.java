package dk.roret.citizen;

import dk.roret.Emptied;
import dk.roret.TestWorld;
import dk.roret.access.User;
import dk.roret.conversation.Channel;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.conversation.ConversationStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody talks with a citizen for the first time, and shares the minutes. */
final class FirstTalk {

    private FirstTalk() {}

    static void noted(ConversationStory story, User staff, User citizen, Instant when) {
        LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
        var agreed = new Agreed(day, LocalTime.of(9, 0), Channel.MEETING, null, "Hvem er vi to?");
        var talk = story.agreed(staff, TestWorld.citizen(citizen), when, agreed);
        story.held(staff, TestWorld.citizen(citizen), when, talk, "Vi lærte hinanden at kende.", "Aftales i morgen");
    }

    static void forget(JdbcClient db) {
        Emptied.tables(db, "conversation.minutes, conversation.version, conversation.conversation cascade");
    }
}
