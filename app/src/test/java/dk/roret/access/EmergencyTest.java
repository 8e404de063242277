package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mette, of the youth team, meets Sanne, whose course Jonas of the sickness team has. */
@HouseTest
class EmergencyTest {

    private static final String SANNE = "/citizen/handovers/" + TestWorld.SANNE.id();
    private static final String NOBODY = "/citizen/handovers/0190aaaa-0000-7000-8000-000000000999";
    private static final String WHY = "Sanne ringer og er i krise, og Jonas er syg i dag";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingIsOpen() {
        db.sql("delete from access.break_glass").update();
    }

    @Test
    void theRefusalIsTheSameWhetherTheCitizenExistsOrNot() {
        Caller mette = new Caller(port).as(TestWorld.METTE);
        HttpResponse<String> sanne = mette.get(SANNE);
        HttpResponse<String> nobody = mette.get(NOBODY);
        assertThat(sanne.statusCode()).isEqualTo(403);
        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(withoutIds(nobody.body())).isEqualTo(withoutIds(sanne.body()));
        assertThat(names(nobody)).isEqualTo(names(sanne));
        assertThat(sanne.body()).contains("ADG-01").doesNotContain("Sanne");
    }

    @Test
    void theRefusalShowsTheWaysToGetAccess() {
        for (boolean script : List.of(true, false)) {
            try (Visit visit = new Visit(port, Visit.PHONE, script)) {
                visit.as(TestWorld.METTE).go(SANNE);
                assertThat(visit.text().replace('\u00a0', ' '))
                        .contains("Du har ikke adgang til denne borger", "Ring til visitationen, 12 34 40 00")
                        .contains("Bed om en overdragelse");
                visit.page.locator("main summary").click();
                visit.page.locator("button:has-text('Åbn i én time')").click();
                assertThat(visit.page.title()).startsWith("Fejl:");
                assertThat(visit.text()).contains("Skriv hvorfor med mindst 15 tegn", "ADG-03");
                assertThat(visit.page.locator("#reason").isVisible()).isTrue();
                if (script) {
                    assertThat(visit.axe()).isEmpty();
                    assertThat(visit.fits()).isTrue();
                    visit.picture("look-refused-phone");
                    visit.inEnglish().go(SANNE).picture("look-refused-phone-en");
                    assertThat(visit.text()).contains("You have no access to this citizen");
                    assertThat(visit.axe()).isEmpty();
                }
            }
        }
    }

    @Test
    void aWrittenReasonOpensTheCitizenForAnHourAndTheCitizenAndTheLeaderReadIt() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.METTE).go(SANNE);
            visit.page.locator("main summary").click();
            visit.page.locator("#reason").fill(WHY);
            visit.page.locator("button:has-text('Åbn i én time')").click();
            assertThat(visit.page.url()).endsWith(SANNE);
            assertThat(visit.text()).contains("Sanne Birk Holm", "Borgeren er åben for dig");
        }
        db.sql("update access.break_glass set until = opened").update();
        assertThat(new Caller(port).as(TestWorld.METTE).get(SANNE).statusCode()).isEqualTo(403);

        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(TestWorld.SANNE).go("/access/looks");
            assertThat(visit.text()).contains("Mette Agerskov, sagsbehandler", WHY, "åbnede i en nødsituation");
        }
        db.sql("update access.break_glass set team = ?")
                .param(TestWorld.SICKNESS_TEAM)
                .update();
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(TestWorld.HANNE).go("/access/emergencies");
            assertThat(visit.text()).contains("Mette Agerskov, sagsbehandler", WHY, "Borger: Sanne Birk Holm");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
            visit.picture("emergencies-phone");
            visit.page.locator("button:has-text('Jeg har gennemgået den')").click();
            assertThat(visit.text()).contains("Gennemgået af Hanne Vestergaard Bruun");
            visit.inEnglish().go("/access/emergencies");
            assertThat(visit.text()).contains("Reviewed by");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aLeaderIsNotToldTheNameOfACitizenElsewhere() {
        new Caller(port)
                .as(TestWorld.KAREN)
                .post("/access/emergency/" + TestWorld.NANNA.id(), Map.of("reason", WHY, "back", "/"));
        HttpResponse<String> review = new Caller(port).as(TestWorld.HANNE).get("/access/emergencies");
        assertThat(review.body()).contains("Karen Toft Lund", "Borgeren hører til et andet sted");
        assertThat(review.body()).doesNotContain("Nanna");
        assertThat(refusals(TestWorld.HANNE)).isZero();
    }

    @Test
    void onlyThoseWhoWorkWithCitizensCanOpen() {
        for (User user : List.of(TestWorld.NANNA, TestWorld.PETER, TestWorld.FARID, TestWorld.BIRGIT, TestWorld.TOM)) {
            HttpResponse<String> answer =
                    new Caller(port).as(user).post("/access/emergency/" + TestWorld.SANNE.id(), Map.of("reason", WHY));
            assertThat(answer.statusCode()).as(user.name()).isEqualTo(403);
        }
        assertThat(db.sql("select count(*) from access.break_glass")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int refusals(User user) {
        return db.sql("select count(*) from access.look where user_id = ? and not granted and citizen = ?")
                .params(user.id(), TestWorld.NANNA.id())
                .query(Integer.class)
                .single();
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("_csrf\" value=\"[^\"]+\"", "_csrf");
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }
}
