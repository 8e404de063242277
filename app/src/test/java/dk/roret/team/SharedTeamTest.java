package dk.roret.team;

import static dk.roret.TestWorld.BIRGIT;
import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.Screens;
import dk.roret.Statements;
import dk.roret.TestWorld;
import dk.roret.access.Access;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.User;
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

/** Mette of the youth team is in a team with Jonas, who has Sanne's and Ole's courses. */
@HouseTest
@TestPropertySource(properties = "test.house=road")
class SharedTeamTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    SharedTeams teams;

    @Autowired
    SharedCourses courses;

    @Autowired
    Access access;

    private UUID team;

    @BeforeEach
    void begin() {
        forget();
        team = teams.start("Familier", "For familier med mange sager", HANNE, UUID.randomUUID());
        teams.take(team, JONAS.id(), HANNE);
        teams.take(team, METTE.id(), HANNE);
    }

    @AfterEach
    void forget() {
        Emptied.tables(db, "team.learning, team.course, team.member, team.team");
        db.sql("delete from setting.choice where key = 'team-size'").update();
    }

    @Test
    void aMemberSeesACitizenWhoHasSaidYesAndTheCitizenSeesThatAndCanTakeItBack() {
        assertThat(access.look(METTE, TestWorld.citizen(SANNE), "test")).isEmpty();
        share(SANNE);
        assertThat(access.look(METTE, TestWorld.citizen(SANNE), "test")
                        .orElseThrow()
                        .ground())
                .isEqualTo(Ground.SHARED_TEAM);
        assertThat(access.look(METTE, TestWorld.citizen(OLE), "test")).isEmpty();
        assertThat(access.look(TestWorld.KAREN, TestWorld.citizen(SANNE), "test")
                        .orElseThrow()
                        .ground())
                .isEqualTo(Ground.TEAM);
        Caller mette = new Caller(port).as(METTE);
        assertThat(mette.get("/team/" + team).body()).contains("Sanne Birk Holm", "1 af højst 100");
        assertThat(mette.get("/desk/citizens/" + SANNE.id()).statusCode()).isEqualTo(200);
        Caller sanne = new Caller(port).as(SANNE);
        assertThat(sanne.get("/team/own").body()).contains("Familier", "Mette Agerskov", "Ja på telefon");
        assertThat(sanne.get("/access/looks").body()).contains("er med i et team, du har sagt ja til");
        sanne.post("/team/own/withdraw", Map.of("team", team.toString()));
        assertThat(access.look(METTE, TestWorld.citizen(SANNE), "test")).isEmpty();
        assertThat(mette.get("/team/" + team).body()).doesNotContain("Sanne Birk Holm");
        assertThat(sanne.get("/team/own").body()).contains("Det stoppede 16. november 2026");
    }

    @Test
    void aMemberWhoHasLeftSeesNobody() {
        share(SANNE);
        teams.leave(team, METTE.id(), HANNE);
        assertThat(access.look(METTE, TestWorld.citizen(SANNE), "test")).isEmpty();
        assertThat(new Caller(port).as(METTE).get("/team/" + team).body()).doesNotContain("Sanne");
    }

    @Test
    void onlyWhoeverHasTheCourseSharesItAndOnlyWithAYesWrittenDown() {
        String page = "/team/courses/" + SANNE.id();
        Caller jonas = new Caller(port).as(JONAS);
        var without = jonas.post(page, Map.of("team", team.toString(), "consentOn", "2026-12-01"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("TXT-01", "TVF-06", "value=\"2026-12-01\"");
        Map<String, String> yes =
                Map.of("team", team.toString(), "consentOn", "2026-11-16", "consent", "Ja i en samtale");
        Caller karen = new Caller(port).as(TestWorld.KAREN);
        assertThat(karen.post(page, yes).statusCode()).isEqualTo(403);
        assertThat(jonas.post(page, yes).statusCode()).isEqualTo(302);
        assertThat(jonas.post(page, yes).statusCode()).isEqualTo(302);
        assertThat(db.sql("select count(*) from team.course").query(Long.class).single())
                .isEqualTo(1);
        assertThat(new Caller(port).as(METTE).post(page, yes).statusCode()).isEqualTo(403);
    }

    @Test
    void aTeamSharesNoMoreThanTheMunicipalityHasChosen() {
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by)
                        values ('team-size', date '2026-11-01', '5', 'Udvalget', 'Tom')""").update();
        for (int i = 0; i < 5; i++) {
            UUID other = UUID.randomUUID();
            db.sql("""
                            insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                            values (?, 'team', ?, ?, 'En', 'Anden', date '1980-01-01', 'female', 'vocational')""").params(other, other.toString(), other.toString()).update();
            db.sql(
                            "insert into team.course (team, citizen, consent_on, consent, since, added_by) values (?, ?, ?, 'Ja', now(), 'Jonas')")
                    .params(team, other, TODAY)
                    .update();
        }
        assertThatThrownBy(() -> share(SANNE)).hasMessageContaining("TVF-03");
        Emptied.tables(db, "team.course");
        db.sql("delete from citizen.citizen where source = 'team'").update();
    }

    @Test
    void aLearningSaysWhatPracticeChangedAndNeverWho() {
        share(SANNE);
        Caller mette = new Caller(port).as(METTE);
        var number = mette.post(
                "/team/" + team + "/learnings",
                Map.of("request", id(), "seen", "Vi ringede til 140280-5018", "changed", "Vi ringer <b>først</b>"));
        assertThat(number.statusCode()).isEqualTo(422);
        assertThat(number.body()).contains("TXT-03", "Vi ringer &lt;b&gt;først").doesNotContain("<b>først");
        assertThat(learn(mette, "Vi mødte sanne birk holm hjemme", "Vi møder hjemme"))
                .isEqualTo(422);
        assertThat(learn(mette, "Et møde i hjemmet løser mere end tre breve", ""))
                .isEqualTo(422);
        assertThat(learn(mette, "Et møde i hjemmet løser mere end tre breve i 2026", "Vi begynder hjemme"))
                .isEqualTo(302);
        assertThat(learn(new Caller(port).as(HANNE), "Noget", "Andet")).isEqualTo(403);
        assertThat(new Caller(port).as(BIRGIT).get("/team").body())
                .contains("løser mere end tre breve", "Vi begynder hjemme")
                .doesNotContain("Sanne");
        assertThatThrownBy(
                        () -> db.sql("update team.learning set seen = 'Andet'").update())
                .hasMessageContaining("stays");
    }

    @Test
    void anEndedTeamSeesNobodyAndWhatItLearntStays() {
        share(SANNE);
        assertThat(learn(new Caller(port).as(METTE), "Vi lærte noget", "Vi gør noget andet"))
                .isEqualTo(302);
        Caller hanne = new Caller(port).as(HANNE);
        assertThat(hanne.post("/team/" + team + "/end", Map.of()).statusCode()).isEqualTo(422);
        assertThat(hanne.post("/team/" + team + "/end", Map.of("why", "Læringen er i drift"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(access.look(METTE, TestWorld.citizen(SANNE), "test")).isEmpty();
        assertThat(new Caller(port).as(METTE).get("/team/" + team).body())
                .contains("Læringen er i drift", "Vi gør noget andet", "Mette Agerskov")
                .doesNotContain("Sanne");
        assertThat(db.sql("select count(*) from team.course where why_ended = 'Læringen er i drift'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> share(SANNE)).hasMessageContaining("TVF-01");
    }

    @Test
    void everyPageHoldsAndAsksFewStatementsAndNobodyElseSeesTheCitizens() {
        share(SANNE);
        share(OLE);
        assertThat(learn(new Caller(port).as(METTE), "Vi lærte noget", "Vi gør noget andet"))
                .isEqualTo(302);
        assertThat(Statements.of(port, METTE, "/team")).isLessThanOrEqualTo(3);
        assertThat(Statements.of(port, METTE, "/team/" + team)).isLessThanOrEqualTo(5);
        for (User other : java.util.List.of(HANNE, BIRGIT, TestWorld.LOUISE, TestWorld.TOM)) {
            assertThat(new Caller(port).as(other).get("/team/" + team).body())
                    .as(other.name())
                    .contains("Familier")
                    .doesNotContain("Sanne", "Bjerregaard");
            assertThat(courses.caseload(teams.get(team), other))
                    .as(other.name())
                    .isEmpty();
        }
        assertThat(new Caller(port).as(PETER).get("/team").statusCode()).isEqualTo(403);
        Screens.hold(port, HANNE, "/team", "team");
        Screens.hold(port, HANNE, "/team/" + team, "team-leader");
        Screens.hold(port, METTE, "/team/" + team, "team-member");
        Screens.hold(port, JONAS, "/team/courses/" + SANNE.id(), "team-course");
        Screens.hold(port, SANNE, "/team/own", "team-own");
        assertThat(Screens.lix("team")).isLessThan(30);
    }

    private void share(User citizen) {
        Look look = access.look(JONAS, TestWorld.citizen(citizen), "test").orElseThrow();
        courses.share(look, team, TODAY, "Ja på telefon");
    }

    private int learn(Caller caller, String seen, String changed) {
        return caller.post("/team/" + team + "/learnings", Map.of("request", id(), "seen", seen, "changed", changed))
                .statusCode();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
