package dk.roret.conversation;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.conversation.ContactGoal.Kind;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.value.Tally;
import dk.roret.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What contact shall achieve; the figures are closed on 30 September 2026. */
@HouseTest
@TestPropertySource(properties = "test.house=joint-meetings")
class GoalsTest {

    private static final String PAGE = "/conversation/goals";
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 10, 7);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    ConversationStory story;

    @Autowired
    ContactGoals goals;

    @BeforeEach
    @AfterEach
    void nobody() {
        Emptied.tables(db, "conversation.goal");
        Talks.forget(db);
        db.sql("delete from citizen.category where source = 'goals'").update();
        db.sql(
                        "delete from citizen.responsibility where citizen in (select id from citizen.citizen where source = 'goals')")
                .update();
        db.sql("delete from citizen.citizen where source = 'goals'").update();
    }

    @Test
    void wilsonsIntervalIsThatOfTheTables() {
        Reached half = new Reached("", new Tally(100, 100), new Tally(50, 50), new Tally(50, 50));
        assertThat(half.lower()).isCloseTo(0.4038, within(0.0001));
        assertThat(half.upper()).isCloseTo(0.5962, within(0.0001));
        assertThat(half.verdict(40)).isEqualTo(Reached.Verdict.REACHED);
        assertThat(half.verdict(50)).isEqualTo(Reached.Verdict.NOT_KNOWN);
        assertThat(half.verdict(60)).isEqualTo(Reached.Verdict.NOT_REACHED);
    }

    @Test
    void aNextContactCountsWhenItWasAgreedBeforeTheClosingDayAndIsAfterIt() {
        for (int i = 0; i < 40; i++) {
            UUID citizen = citizen("lab6_1");
            agreed(citizen, BEFORE, i < 30 ? AFTER : BEFORE);
            if (i >= 30) {
                agreed(citizen, AFTER, AFTER.plusDays(14));
            }
        }
        Reached all = table(Kind.NEXT_CONTACT).all().orElseThrow();
        assertThat(all.all().cases()).isEqualTo(40 + TestWorld.CITIZENS.size());
        assertThat(all.yes().cases()).isEqualTo(30);
    }

    @Test
    void aGroupTooSmallIsNotShownNorCanItBeReckonedFromTheOthers() {
        for (int i = 0; i < 60; i++) {
            UUID citizen = citizen(i < 40 ? "lab6_1" : i < 57 ? "lab6_2" : "lab6_3");
            ConversationId talk = agreed(citizen, BEFORE, BEFORE.plusDays(7));
            if (i % 2 == 0) {
                prepared(citizen, talk);
            }
            held(citizen, talk, BEFORE.plusDays(7));
        }
        ContactGoals.Table prepared = table(Kind.PREPARED);
        assertThat(prepared.all().orElseThrow().all().cases()).isEqualTo(60);
        assertThat(prepared.groups()).extracting(Reached::group).containsExactly("lab6_1");
        assertThat(prepared.hidden()).isEqualTo(2);
    }

    @Test
    void aStepUpIsOfTheCitizensOwnAnswersOnAThemeTheyChoseAndWithinSoManyConversations() {
        for (int i = 0; i < 40; i++) {
            UUID citizen = citizen("lab6_1");
            for (int talk = 0; talk < 4; talk++) {
                LocalDate day = BEFORE.minusDays(100 - talk * 20L);
                held(citizen, agreed(citizen, day.minusDays(7), day), day);
            }
            boolean ownChoice = i < 30;
            chose(citizen, ownChoice);
            answered(citizen, BEFORE.minusDays(100), 2);
            answered(citizen, i < 20 ? BEFORE.minusDays(41) : BEFORE, 3);
        }
        Reached up = table(Kind.STEP_UP).of("lab6_1").orElseThrow();
        assertThat(up.all().cases()).isEqualTo(40);
        assertThat(up.yes().cases()).isEqualTo(20);
    }

    @Test
    void aLeaderSetsAGoalFromADayAndAnotherTakesOverWhileNobodyElseMay() {
        Caller hanne = new Caller(port).as(HANNE);
        var empty = hanne.post(PAGE, Map.of("request", id(), "share", "sytten", "decidedBy", "Udvalget <b>nu</b>"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Vælg, hvad kontakten skal føre til", "Skriv et helt tal fra 1 til 100", "value=\"sytten\"")
                .doesNotContain("<b>nu</b>");
        set(hanne, "NEXT_CONTACT", "95", "2026-11-16", "");
        set(hanne, "NEXT_CONTACT", "90", "2026-11-16", "");
        set(hanne, "STEP_UP", "40", "2026-11-16", "5");
        set(hanne, "PREPARED", "50", "2027-01-01", "");
        assertThat(hanne.get(PAGE).body())
                .contains(
                        "0 af 2 mål for kontakten er nået",
                        "Mindst 90 af 100 har en næste kontakt",
                        "Efter 5 samtaler er mindst 40 af 100",
                        "Fra 1. januar 2027: Mindst 50 af 100 samtaler")
                .doesNotContain("Mindst 95 af 100");
        hanne.post(
                PAGE,
                Map.of("request", id(), "kind", "NEXT_CONTACT", "from", "2026-11-16", "decidedBy", "x", "ends", "yes"));
        assertThat(hanne.get(PAGE).body()).doesNotContain("har en næste kontakt. Det gælder");
        assertThat(new Caller(port).as(JONAS).get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageHoldsEverywhereAndGoesAlongAsExcelInAtMostSixStatements() {
        for (int i = 0; i < 40; i++) {
            UUID citizen = citizen(i < 20 ? "lab6_1" : "lab6_2");
            ConversationId talk = agreed(citizen, BEFORE, BEFORE.plusDays(7));
            if (i % 2 == 0) {
                prepared(citizen, talk);
            }
            held(citizen, talk, BEFORE.plusDays(7));
            agreed(citizen, BEFORE, i % 3 == 0 ? AFTER : BEFORE);
        }
        Caller hanne = new Caller(port).as(HANNE);
        set(hanne, "PREPARED", "30", "2026-11-16", "");
        set(hanne, "NEXT_CONTACT", "95", "2026-11-16", "");
        var excel = hanne.get(PAGE + "/excel");
        assertThat(excel.statusCode()).isEqualTo(200);
        assertThat(excel.headers().firstValue("Content-Type")).contains(dk.roret.web.Sheet.EXCEL);
        assertThat(hanne.get(PAGE).body()).contains("1 af 2 mål for kontakten er nået", "LAB § 6, nr. 1");
        holdsEverywhere(port, HANNE, PAGE, "conversation-goals");
    }

    private ContactGoals.Table table(Kind kind) {
        return goals.figures().table(kind);
    }

    private static void set(Caller hanne, String kind, String share, String from, String talks) {
        var answer = hanne.post(
                PAGE,
                Map.of(
                        "request",
                        id(),
                        "kind",
                        kind,
                        "group",
                        "",
                        "share",
                        share,
                        "from",
                        from,
                        "talks",
                        talks,
                        "decidedBy",
                        "Beskæftigelsesudvalget"));
        assertThat(answer.statusCode()).as(kind).isEqualTo(302);
    }

    private UUID citizen(String group) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                        values (?, 'goals', ?, ?, 'En', 'Borger', date '1980-01-01', 'female', 'vocational')""").params(id, id.toString(), id.toString()).update();
        db.sql("""
                        insert into citizen.category (source, source_key, citizen, valid_from, readiness, target_group)
                        values ('goals', ?, ?, date '2025-01-01', 'activity_ready', ?)""").params(id.toString(), id, group).update();
        db.sql("""
                        insert into citizen.responsibility (citizen, caseworker, team, decided, since) values (?, ?, ?, false, now())""").params(id, JONAS.id(), TestWorld.SICKNESS_TEAM).update();
        return id;
    }

    private ConversationId agreed(UUID citizen, LocalDate on, LocalDate day) {
        return agreements.agree(
                new Writer(new dk.roret.access.CitizenId(citizen), JONAS, at(on), UUID.randomUUID()),
                new Agreed(day, LocalTime.of(9, 0), Channel.PHONE, null, "Hvordan går det?"));
    }

    private void held(UUID citizen, ConversationId talk, LocalDate day) {
        story.held(JONAS, new dk.roret.access.CitizenId(citizen), at(day), talk, "Talt sammen", null);
    }

    private void prepared(UUID citizen, ConversationId talk) {
        var who = new dk.roret.access.User(citizen, "En Borger", dk.roret.access.Role.CITIZEN, null, null);
        story.prepared(who, at(BEFORE), talk, new HashMap<>(Map.of("prepare-sent", "yes")));
    }

    private void chose(UUID citizen, boolean self) {
        db.sql("""
                        insert into progress.choice (citizen, themes, at, who, who_name, by_citizen, request)
                        values (?, array['health'], now(), ?, 'En', ?, gen_random_uuid())""").params(citizen, citizen, self).update();
    }

    private void answered(UUID citizen, LocalDate day, int step) {
        db.sql("""
                        with m as (
                          insert into progress.measurement (citizen, measured_on, side, at, who, who_name, request)
                          values (?, ?, 'CITIZEN', now(), ?, 'En', gen_random_uuid()) returning id)
                        insert into progress.mark select id, 'health_day', 1, ? from m""").params(citizen, day, citizen, step).update();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(Words.COPENHAGEN).toInstant();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
