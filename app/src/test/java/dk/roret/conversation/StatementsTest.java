package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Statements;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.access.User;
import dk.roret.conversation.Conversation.Agreed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How much a page asks of the database; ten years of conversations make it no more. */
@HouseTest
@TestPropertySource(properties = "test.house=statements-of-conversations")
class StatementsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    ConversationStory story;

    @BeforeEach
    void nothingAgreed() {
        Talks.forget(db);
    }

    @Test
    void tenYearsOfConversationsMakeNoPageAskMore() {
        ConversationId talk = Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
        String hers = Talks.HERS;
        Map<String, User> pages = Map.of(
                "/conversation",
                SANNE,
                hers,
                JONAS,
                "/conversation/calendar",
                JONAS,
                hers + "/talks/" + talk,
                JONAS,
                hers + "/talks/" + talk + "/prepare",
                JONAS,
                hers + "/talks/" + talk + "/hold",
                JONAS,
                "/conversation/talks/" + talk + "/prepare?part=3",
                SANNE,
                "/desk/citizens",
                JONAS,
                "/desk/citizens/" + SANNE.id(),
                JONAS);
        Map<String, Long> before = count(pages);
        tenYears();
        assertThat(count(pages)).isEqualTo(before);
        assertThat(before)
                .allSatisfy((page, statements) -> assertThat(statements)
                        .as(page)
                        .isLessThanOrEqualTo(
                                page.matches(".*/(hold|prepare).*") ? 14 : page.matches("/desk/citizens/.*") ? 12 : 6));
    }

    private Map<String, Long> count(Map<String, User> pages) {
        Map<String, Long> counts = new TreeMap<>();
        pages.forEach((page, user) -> counts.put(page, Statements.of(port, user, page)));
        return counts;
    }

    private void tenYears() {
        for (int week = 1; week <= 520; week += 4) {
            LocalDate day = LocalDate.of(2026, 11, 10).minusWeeks(week);
            Instant then = TestHouse.NOW.minusSeconds(week * 7L * 24 * 3600);
            var agreed = new Agreed(day, LocalTime.of(9, 0), Channel.PHONE, null, "Samtale " + week);
            Writer jonas = new Writer(TestWorld.citizen(SANNE), JONAS, then, UUID.randomUUID());
            story.held(JONAS, TestWorld.citizen(SANNE), then, agreements.agree(jonas, agreed), "Referat " + week, null);
        }
    }
}
