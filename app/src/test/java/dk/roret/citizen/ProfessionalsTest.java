package dk.roret.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.citizen.TeamProfessionals.HowMany;
import dk.roret.value.Disclosure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@HouseTest
@TestPropertySource(properties = "test.house=course")
class ProfessionalsTest {

    private static final Disclosure RULE = new Disclosure(5, 20);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void tellsTheMeanAndHowManyHaveHadHowMany() {
        TeamProfessionals team = TeamProfessionals.of("Unge", Map.of(1, 20L, 2, 10L, 4, 5L, 6, 5L), RULE);
        assertThat(team.mean())
                .as("90 professionals for 40 citizens, to one decimal")
                .isEqualTo(2.3);
        assertThat(team.shown()).isEqualTo(Map.of(HowMany.ONE, 20L, HowMany.TWO, 10L, HowMany.MORE, 10L));
        assertThat(team.rest()).isZero();
    }

    @Test
    void hidesAFewAndOneMoreSoThatTheyCannotBeReckoned() {
        TeamProfessionals team = TeamProfessionals.of("Unge", Map.of(1, 20L, 2, 10L, 3, 2L), RULE);
        assertThat(team.shown()).isEqualTo(Map.of(HowMany.ONE, 20L));
        assertThat(team.rest()).isEqualTo(12);
    }

    @Test
    void theMeanDoesNotGiveAwayHowTheHiddenDivide() {
        assertThat(TeamProfessionals.of("Unge", Map.of(1, 20L, 2, 10L, 3, 2L), RULE)
                        .mean())
                .isNull();
        assertThat(TeamProfessionals.of("Unge", Map.of(1, 38L, 2, 10L, 3, 2L), RULE)
                        .mean())
                .isEqualTo(1.3);
    }

    @Test
    void aSmallTeamIsNotToldOf() {
        assertThat(TeamProfessionals.of("Unge", Map.of(1, 19L), RULE).told()).isFalse();
    }

    @Test
    void isReadByALeaderInWordsAndTable() {
        thirtyCitizensOfKarensOfWhomTenHadJonasFirst();
        try (Visit hanne = new Visit(port, Visit.DESKTOP);
                Visit phone = new Visit(port, 320, false)) {
            hanne.as(TestWorld.HANNE).go("/citizen/professionals");
            assertThat(hanne.text())
                    .contains("Sygedagpenge: 30 borgere har i gennemsnit haft 1,3 fagpersoner.", "20 har kun haft én.");
            assertThat(hanne.axe()).isEmpty();
            hanne.picture("professionals-desktop").inEnglish().go("/citizen/professionals");
            assertThat(hanne.text()).contains("1.3 professionals on average");
            assertThat(hanne.axe()).isEmpty();
            assertThat(hanne.complaints()).isEmpty();
            phone.as(TestWorld.HANNE).go("/citizen/professionals");
            assertThat(phone.fits()).isTrue();
            phone.picture("professionals-320");
        } finally {
            db.sql(
                            "delete from citizen.responsibility where citizen in (select id from citizen.citizen where source = 'many')")
                    .update();
            db.sql("delete from citizen.citizen where source = 'many'").update();
        }
        assertThat(new Caller(port)
                        .as(TestWorld.HANNE)
                        .get("/citizen/professionals/excel")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Caller(port)
                        .as(TestWorld.JONAS)
                        .get("/citizen/professionals")
                        .statusCode())
                .isEqualTo(403);
    }

    private void thirtyCitizensOfKarensOfWhomTenHadJonasFirst() {
        db.sql("""
                        insert into citizen.citizen (source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                        select 'many', 'm' || n, '01017010' || (10 + n), 'En', 'Borger', '1970-01-01', 'female', 'vocational'
                        from generate_series(1, 30) n""").update();
        db.sql("""
                        insert into citizen.responsibility (citizen, caseworker, team, decided, since, until)
                        select id, :jonas, :team, true, '2025-06-01', '2026-03-01' from citizen.citizen
                        where source = 'many' and substring(source_key from 2)::int <= 10""")
                .param("jonas", TestWorld.JONAS.id())
                .param("team", TestWorld.SICKNESS_TEAM)
                .update();
        db.sql("""
                        insert into citizen.responsibility (citizen, caseworker, team, decided, since)
                        select id, :karen, :team, true, '2026-03-01' from citizen.citizen where source = 'many'""")
                .param("karen", TestWorld.KAREN.id())
                .param("team", TestWorld.SICKNESS_TEAM)
                .update();
    }
}
