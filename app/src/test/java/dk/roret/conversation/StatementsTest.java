package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Statements;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.access.User;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanStory;
import dk.roret.plan.Step;
import dk.roret.progress.ProgressStory;
import dk.roret.progress.Rater;
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

/** How much a page asks of the database; ten years of history make it no more. */
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

    @Autowired
    PlanStory plans;

    @Autowired
    ProgressStory progress;

    @BeforeEach
    void nothingAgreed() {
        Talks.forget(db);
    }

    @Test
    void tenYearsOfHistoryMakeNoPageAskMore() {
        ConversationId talk = Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
        String hers = Talks.HERS;
        Map<String, User> pages = Map.ofEntries(
                entry("/conversation", SANNE),
                entry(hers, JONAS),
                entry("/conversation/calendar", JONAS),
                entry(hers + "/talks/" + talk, JONAS),
                entry(hers + "/talks/" + talk + "/prepare", JONAS),
                entry(hers + "/talks/" + talk + "/hold", JONAS),
                entry("/conversation/talks/" + talk + "/prepare?part=3", SANNE),
                entry("/desk/citizens", JONAS),
                entry("/desk/citizens/" + SANNE.id(), JONAS),
                entry("/plan", SANNE),
                entry("/plan/" + SANNE.id(), JONAS));
        Map<String, Long> before = count(pages);
        tenYears();
        assertThat(count(pages)).isEqualTo(before);
        assertThat(before)
                .allSatisfy(
                        (page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(most(page)));
    }

    /**
     * What gathers a whole conversation on one page asks more; the caseworker's preparation gathers most. The citizen's
     * own plan tells how it goes as well, which is five.
     */
    private static long most(String page) {
        return page.endsWith("/prepare")
                ? 15
                : page.endsWith("/hold") ? 13 : page.contains("/prepare") ? 12 : page.equals("/plan") ? 11 : 6;
    }

    private Map<String, Long> count(Map<String, User> pages) {
        Map<String, Long> counts = new TreeMap<>();
        pages.forEach((page, user) -> counts.put(page, Statements.of(port, user, page)));
        return counts;
    }

    private void tenYears() {
        db.sql("""
                        insert into benefit.spell (source, source_key, citizen, benefit, start_date, end_date, exit_reason)
                        select 'ten-years', year::text, ?, 'unemployment_benefit',
                               make_date(year::int, 2, 1), make_date(year::int, 6, 1), 'job'
                        from generate_series(2014, 2023) year""").param(SANNE.id()).update();
        db.sql("""
                        insert into stage.question (citizen, words, at, request)
                        select ?, 'Spørgsmål ' || n, timestamptz '2026-11-01' - make_interval(weeks => n::int), gen_random_uuid()
                        from generate_series(1, 40) n""").param(SANNE.id()).update();
        for (int month = 1; month <= 120; month += 3) {
            Instant then = TestHouse.NOW.minusSeconds(month * 30L * 24 * 3600);
            progress.wentWell(SANNE, then, "Det gik godt " + month);
            progress.measured(
                    new ProgressStory.Told(
                            SANNE,
                            TestWorld.citizen(SANNE),
                            then,
                            new Rater.Citizen(),
                            Map.of("health_day", 1 + month % 5)),
                    null);
            var content = new Step.Content("Skridt " + month, null, null, new Owner.Self(), null);
            plans.step(SANNE, TestWorld.citizen(SANNE), TestHouse.NOW.minusSeconds(month * 30L * 24 * 3600), content);
        }
        for (int week = 1; week <= 520; week += 4) {
            LocalDate day = LocalDate.of(2026, 11, 10).minusWeeks(week);
            Instant then = TestHouse.NOW.minusSeconds(week * 7L * 24 * 3600);
            var agreed = new Agreed(day, LocalTime.of(9, 0), Channel.PHONE, null, "Samtale " + week);
            Writer jonas = new Writer(TestWorld.citizen(SANNE), JONAS, then, UUID.randomUUID());
            story.held(JONAS, TestWorld.citizen(SANNE), then, agreements.agree(jonas, agreed), "Referat " + week, null);
        }
    }
}
