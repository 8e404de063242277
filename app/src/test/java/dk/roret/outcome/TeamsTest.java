package dk.roret.outcome;

import static dk.roret.TestWorld.BIRGIT;
import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.SICKNESS_TEAM;
import static dk.roret.TestWorld.YOUTH_TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.Papers;
import dk.roret.Screens;
import dk.roret.Statements;
import dk.roret.access.User;
import dk.roret.web.Sheet;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Exits from 1 October 2025 to 30 September 2026. */
@HouseTest
@TestPropertySource(properties = "test.house=road")
class TeamsTest {

    private static final String PAGE = "/outcome/teams";
    private static final LocalDate AUTUMN = LocalDate.of(2025, 11, 10);
    private static final LocalDate SUMMER = LocalDate.of(2026, 8, 10);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    TeamExits exits;

    private int number;

    @BeforeEach
    @AfterEach
    void nobody() {
        Emptied.tables(db, "outcome.team_goal");
        db.sql("delete from benefit.spell where source_key like 'exit%'").update();
        db.sql(
                        "delete from citizen.responsibility where citizen in (select id from citizen.citizen where source = 'exit')")
                .update();
        db.sql("delete from citizen.citizen where source = 'exit'").update();
    }

    @Test
    void theRangeIsThatOfTheTables() {
        assertThat(PoissonRange.of(10).lower()).isCloseTo(4.80, within(0.03));
        assertThat(PoissonRange.of(10).upper()).isCloseTo(18.39, within(0.03));
        assertThat(PoissonRange.of(100).lower()).isCloseTo(81.36, within(0.03));
        assertThat(PoissonRange.of(0).lower()).isZero();
        assertThat(PoissonRange.of(0).upper()).isCloseTo(3.69, within(0.05));
    }

    @Test
    void anExitCountsOnceForTheTeamThatHadTheCourseAndOnlyIfItLasted() {
        leave(30, SICKNESS_TEAM, AUTUMN, "job");
        leave(12, SICKNESS_TEAM, SUMMER, "education");
        leave(8, SICKNESS_TEAM, SUMMER, "pension");
        leave(9, SICKNESS_TEAM, SUMMER, "other_benefit");
        for (UUID back : leave(7, SICKNESS_TEAM, SUMMER, "job")) {
            spell(back, SUMMER.plusDays(28), null, null);
        }
        leave(6, null, SUMMER, "job");
        leave(6, SICKNESS_TEAM, LocalDate.of(2026, 10, 5), "job");
        TeamExits.Year year = exits.latest();
        TeamExits.Team team = team(year, SICKNESS_TEAM);
        assertThat(team.exits()).isEqualTo(50);
        assertThat(team.ways())
                .isEqualTo(Map.of(TeamExits.Way.JOB, 30L, TeamExits.Way.EDUCATION, 12L, TeamExits.Way.OTHER, 8L));
        assertThat(team.periods())
                .containsEntry(LocalDate.of(2025, 12, 31), 30L)
                .containsEntry(LocalDate.of(2026, 9, 30), 20L);
        assertThat(year.unknown()).isEqualTo(6);
    }

    @Test
    void fewExitsAreNotToldNorCanTheyBeReckonedFromTheOthers() {
        leave(40, SICKNESS_TEAM, AUTUMN, "job");
        leave(6, SICKNESS_TEAM, AUTUMN, "education");
        leave(2, SICKNESS_TEAM, AUTUMN, "pension");
        leave(3, YOUTH_TEAM, AUTUMN, "job");
        leave(20, null, SUMMER, "job");
        TeamExits.Year year = exits.latest();
        assertThat(team(year, YOUTH_TEAM).exits()).isNull();
        assertThat(year.unknown()).isNull();
        assertThat(team(year, SICKNESS_TEAM).exits()).isEqualTo(48);
        assertThat(team(year, SICKNESS_TEAM).ways()).containsOnlyKeys(TeamExits.Way.JOB);
        assertThat(new Caller(port).as(BIRGIT).get(PAGE).body())
                .contains("resten lagt sammen: 8", "Færre end 5 afgange");
    }

    @Test
    void aLeaderSetsTheGoalOfTheirOwnTeamForAPeriodAndChanceDecidesNothing() {
        leave(120, SICKNESS_TEAM, AUTUMN, "job");
        Caller hanne = new Caller(port).as(HANNE);
        var wrong = hanne.post(PAGE, Map.of("request", id(), "monthly", "mange", "why", "Fordi <b>vi</b> kan"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("AFG-01", "value=\"mange\"").doesNotContain("<b>vi</b>");
        set(hanne, "8");
        assertThat(hanne.get(PAGE).body())
                .contains(
                        "Ét team har med sikkerhed nået sit mål",
                        "10,0 afgange om måneden (mellem 8,3 og 12,0)",
                        "Målet er nået");
        set(hanne, "10,5");
        assertThat(hanne.get(PAGE).body())
                .contains("Om ét kan vi ikke sige det", "Forskellen kan være tilfældig", "Mål: 8 om");
        set(hanne, "15");
        assertThat(hanne.get(PAGE).body()).contains("Ét er bagud", "Målet er ikke nået");
        assertThat(db.sql("select distinct team from outcome.team_goal")
                        .query(UUID.class)
                        .list())
                .containsExactly(SICKNESS_TEAM);
        assertThat(new Caller(port)
                        .as(JONAS)
                        .post(PAGE, Map.of("request", id()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageHoldsEverywhereInAtMostThreeStatements() throws Exception {
        leave(40, SICKNESS_TEAM, AUTUMN, "job");
        leave(9, YOUTH_TEAM, SUMMER, "education");
        set(new Caller(port).as(HANNE), "3");
        assertThat(Statements.of(port, BIRGIT, PAGE)).isLessThanOrEqualTo(3);
        for (User reader : java.util.List.of(JONAS, BIRGIT, HANNE)) {
            assertThat(new Caller(port).as(reader).get(PAGE).statusCode()).isEqualTo(200);
        }
        assertThat(new Caller(port).as(SANNE).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(new Caller(port).as(BIRGIT).get(PAGE + "/excel").headers().firstValue("Content-Type"))
                .contains(Sheet.EXCEL);
        byte[] pdf = new Caller(port).as(BIRGIT).file(PAGE + "/pdf");
        assertThat(Papers.breaches(pdf, "da")).isEmpty();
        assertThat(Papers.text(pdf))
                .contains("40 på et år", "30. september 2026")
                .doesNotContain("outcome.");
        Screens.hold(port, HANNE, PAGE, "outcome-teams");
    }

    private static TeamExits.Team team(TeamExits.Year year, UUID id) {
        return year.teams().stream()
                .filter(team -> team.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static void set(Caller hanne, String monthly) {
        assertThat(hanne.post(
                                PAGE,
                                Map.of(
                                        "request",
                                        id(),
                                        "monthly",
                                        monthly,
                                        "from",
                                        "2026-01-01",
                                        "until",
                                        "2026-12-31",
                                        "agreedBy",
                                        "Teamet",
                                        "why",
                                        "Vi vil lidt højere op."))
                        .statusCode())
                .isEqualTo(302);
    }

    /** So many new people left a benefit on the day; without a team nobody knows who had their courses. */
    private UUID[] leave(int people, @Nullable UUID team, LocalDate day, String reason) {
        UUID[] all = new UUID[people];
        for (int i = 0; i < people; i++) {
            UUID citizen = all[i] = UUID.randomUUID();
            db.sql("""
                            insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                            values (?, 'exit', ?, ?, 'En', 'Borger', date '1980-01-01', 'female', 'vocational')""").params(citizen, "exit" + citizen, citizen.toString()).update();
            if (team != null) {
                db.sql("""
                                insert into citizen.responsibility (citizen, team, decided, since, until)
                                values (?, ?, false, timestamptz '2025-01-01 12:00', cast(? as date) + interval '2 days')""").params(citizen, team, day).update();
            }
            spell(citizen, LocalDate.of(2025, 3, 3), day, reason);
        }
        return all;
    }

    private void spell(UUID citizen, LocalDate start, @Nullable LocalDate end, @Nullable String reason) {
        db.sql("""
                        insert into benefit.spell (source, source_key, citizen, benefit, start_date, end_date, exit_reason)
                        values ('test', :key, :citizen, 'sickness_benefit', :start, :end, :reason)""")
                .param("key", "exit" + number++)
                .param("citizen", citizen)
                .param("start", start)
                .param("end", end)
                .param("reason", reason)
                .update();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
