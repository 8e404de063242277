package dk.roret.round;

import static dk.roret.TestWorld.BIRGIT;
import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.SICKNESS_TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.Screens;
import dk.roret.Statements;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The health centre visits the sickness team; today is Monday 16 November 2026. */
@HouseTest
@TestPropertySource(properties = "test.house=road")
class RoundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Rounds rounds;

    @BeforeEach
    @AfterEach
    void forget() {
        Emptied.tables(db, "round.visit_offer, round.visit, round.round");
        db.sql("delete from setting.choice where key = 'round-weeks'").update();
    }

    @Test
    void afterAVisitTheNextIsPlannedFourWeeksLaterOrAsTheMunicipalityHasChosen() {
        UUID round = begin(TODAY);
        rounds.held(next(round).id(), TODAY, "De har fået et søvnhold", JONAS);
        assertThat(next(round).plannedOn()).isEqualTo(TODAY.plusWeeks(4));
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by)
                        values ('round-weeks', date '2026-11-01', '6', 'Direktionen', 'Tom')""").update();
        rounds.skipped(next(round).id(), "Sygdom", JONAS);
        assertThat(next(round).plannedOn()).isEqualTo(TODAY.plusWeeks(10));
    }

    @Test
    void aSkippedVisitHasAReasonAndIsNeverLost() {
        UUID round = begin(TODAY.minusWeeks(5));
        Caller jonas = new Caller(port).as(JONAS);
        String visit = next(round).id().toString();
        assertThat(jonas.post("/round/" + round + "/skipped", Map.of("visit", visit))
                        .statusCode())
                .isEqualTo(422);
        assertThat(next(round).id()).hasToString(visit);
        assertThat(jonas.post("/round/" + round + "/skipped", Map.of("visit", visit, "reason", "Ingen bil"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(next(round).plannedOn()).isEqualTo(TODAY.plusWeeks(3));
        assertThat(jonas.get("/round/" + round).body()).contains("De kom ikke 12. oktober 2026", "Ingen bil");
        assertThat(jonas.post("/round/" + round + "/skipped", Map.of("visit", visit, "reason", "Igen"))
                        .statusCode())
                .isEqualTo(409);
        assertThatThrownBy(() -> db.sql("update round.visit set words = 'Andet' where state = 'SKIPPED'")
                        .update())
                .hasMessageContaining("stays");
    }

    @Test
    void whatIsLearntIsAboutTheWorkAndBearsNobodysNumber() {
        UUID round = begin(TODAY.minusDays(1));
        Map<String, String> told = Map.of(
                "visit", next(round).id().toString(), "heldOn", TODAY.toString(), "learnt", "Ring til 140280-5018");
        var refused = new Caller(port).as(JONAS).post("/round/" + round + "/held", told);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("TXT-03", "Ring til 140280-5018");
    }

    @Test
    void aVisitIsRaisedOnTheListOfTheTeamAWeekBeforeAndStaysUntilSomebodyTells() {
        UUID round = begin(TODAY.plusDays(8));
        assertThat(new Caller(port).as(JONAS).get("/desk/citizens").body()).doesNotContain("Sundhedscentret");
        db.sql("update round.visit set planned_on = ?").param(TODAY.plusDays(7)).update();
        assertThat(new Caller(port).as(JONAS).get("/desk/citizens").body())
                .contains("Sundhedscentret kommer mandag 23. november");
        assertThat(new Caller(port).as(HANNE).get("/desk/citizens").body()).contains("Sundhedscentret kommer");
        assertThat(new Caller(port).as(METTE).get("/desk/citizens").body()).doesNotContain("Sundhedscentret");
        db.sql("update round.visit set planned_on = ?")
                .param(TODAY.minusDays(30))
                .update();
        assertThat(new Caller(port).as(HANNE).get("/desk/citizens").body()).contains("Skriv, hvad I lærte");
        rounds.held(next(round).id(), TODAY, "Meget", JONAS);
        assertThat(new Caller(port).as(HANNE).get("/desk/citizens").body()).doesNotContain("Sundhedscentret");
    }

    @Test
    void aLeaderBeginsAndEndsARoundAndWhatWasLearntStays() {
        Caller hanne = new Caller(port).as(HANNE);
        var wrong = hanne.post("/round", Map.of("request", id(), "unit", "Sundhed <b>nu</b>", "first", "2026-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("RUN-03", "value=\"2026-01-01\"").doesNotContain("<b>nu</b>");
        UUID round = begin(TODAY);
        rounds.held(next(round).id(), TODAY, "Et søvnhold har ledige pladser", JONAS);
        rounds.planOn(next(round).id(), TODAY.plusDays(1));
        assertThat(rounds.due(HANNE)).hasSize(1);
        assertThat(new Caller(port)
                        .as(JONAS)
                        .post("/round/" + round + "/end", Map.of("why", "Nok"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(hanne.post("/round/" + round + "/end", Map.of("why", "Vi kender dem nu"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hanne.get("/round").body()).contains("Et søvnhold har ledige pladser", "Runden sluttede");
        assertThat(rounds.due(HANNE)).isEmpty();
        assertThat(new Caller(port).as(SANNE).get("/round").statusCode()).isEqualTo(403);
        assertThat(new Caller(port).as(BIRGIT).get("/round").statusCode()).isEqualTo(403);
    }

    @Test
    void everyPageHoldsAndAsksFewStatements() {
        UUID provider = UUID.randomUUID();
        UUID sleep = UUID.randomUUID();
        db.sql(
                        "insert into offer.provider (id, source, source_key, name, kind) values (?, 'round', 'p', 'Sundhed', 'municipality')")
                .param(provider)
                .update();
        db.sql("""
                        insert into offer.offer (id, source, source_key, name, type, provider, price_model, price)
                        values (?, 'round', 'o', 'Søvn og smerter', 'health', ?, 'per_course', 5900)""").params(sleep, provider).update();
        UUID round = begin(TODAY.plusDays(3));
        Caller jonas = new Caller(port).as(JONAS);
        assertThat(jonas.post(
                                "/round/" + round + "/offers",
                                Map.of("visit", next(round).id().toString(), "offer", sleep.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(jonas.get("/round").body()).contains("Søvn og smerter");
        UUID before = begin(TODAY.minusWeeks(9));
        rounds.held(next(before).id(), TODAY.minusWeeks(9), "Vi lærte om\nsøvn", JONAS);
        assertThat(Statements.of(port, JONAS, "/round")).isLessThanOrEqualTo(3);
        assertThat(Statements.of(port, JONAS, "/round/" + round)).isLessThanOrEqualTo(4);
        Screens.hold(port, HANNE, "/round", "round");
        Screens.hold(port, HANNE, "/round/" + round, "round-one");
        Screens.hold(port, HANNE, "/desk/citizens", "round-raised");
        assertThat(Screens.lix("round")).isLessThan(30);
        forget();
        db.sql("delete from offer.offer where source = 'round'").update();
        db.sql("delete from offer.provider where source = 'round'").update();
    }

    private UUID begin(LocalDate first) {
        return rounds.begin("Sundhedscentret", "Lone, 12 34 50 60", SICKNESS_TEAM, first, HANNE, UUID.randomUUID());
    }

    private Round.Visit next(UUID round) {
        return rounds.get(round).next().orElseThrow();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
