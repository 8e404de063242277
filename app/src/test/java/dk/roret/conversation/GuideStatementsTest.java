package dk.roret.conversation;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Statements;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.access.User;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.web.Words;
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

/** How much the guide and what follows from it ask of the database; ten years of it make it no more. */
@HouseTest
@TestPropertySource(properties = "test.house=statements-of-conversations")
class GuideStatementsTest {

    private static final Map<String, String> ANSWERS =
            Map.of("guide-last-work", "now", "guide-words-work", "På et lager");

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
    void tenYearsOfBeginningsMakeNoPageAskMore() {
        guided(TestHouse.NOW.minusSeconds(3600));
        String guide = Talks.HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16)) + "/guide";
        Map<String, User> pages = Map.of(
                guide,
                JONAS,
                guide + "?part=4",
                JONAS,
                guide + "/decide",
                JONAS,
                Talks.HERS + "/beginning",
                JONAS,
                "/conversation/beginning",
                SANNE,
                "/segment/rules",
                JONAS,
                "/segment/rules/new",
                TOM,
                "/segment/shares",
                HANNE);
        Map<String, Long> before = count(pages);
        for (int months = 1; months <= 120; months += 3) {
            guided(TestHouse.NOW.minusSeconds(months * 30L * 24 * 3600));
        }
        assertThat(count(pages)).isEqualTo(before);
        assertThat(before)
                .allSatisfy(
                        (page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(6));
    }

    private void guided(Instant then) {
        var agreed = new Agreed(
                LocalDate.ofInstant(then, Words.COPENHAGEN),
                LocalTime.of(9, 0),
                Channel.PHONE,
                null,
                "Den første samtale");
        Writer jonas = new Writer(TestWorld.citizen(SANNE), JONAS, then, UUID.randomUUID());
        ConversationId talk = agreements.agree(jonas, agreed);
        story.guided(JONAS, TestWorld.citizen(SANNE), then, talk, ANSWERS, null);
        story.held(JONAS, TestWorld.citizen(SANNE), then, talk, "Referat", null);
    }

    private Map<String, Long> count(Map<String, User> pages) {
        Map<String, Long> counts = new TreeMap<>();
        pages.forEach((page, user) -> counts.put(page, Statements.of(port, user, page)));
        return counts;
    }
}
