package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class LooksPageTest {

    private static final CitizenId SANNE = TestWorld.citizen(TestWorld.SANNE);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LookLog log;

    @Autowired
    Access access;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyHasLooked() {
        db.sql("delete from access.look").update();
        db.sql("delete from access.log_look").update();
    }

    @Test
    void theCitizenReadsWhoLookedWhenAndWhy() {
        look(TestWorld.JONAS, Ground.CASELOAD, Duration.ofHours(1));
        look(TestWorld.JONAS, Ground.CASELOAD, Duration.ofMinutes(5));
        look(TestWorld.KAREN, Ground.TEAM, Duration.ofDays(2));
        look(TestWorld.METTE, null, Duration.ofDays(2));
        access.listed(TestWorld.JONAS, List.of(SANNE), Ground.CASELOAD, "GET /desk");
        access.listed(TestWorld.JONAS, List.of(SANNE), Ground.CASELOAD, "GET /desk");
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(TestWorld.SANNE).go("/access/looks");
            visit.go("/access/looks");
            assertThat(visit.text())
                    .contains("mandag 16. november")
                    .contains("Jonas Friis Dalgaard, sagsbehandler")
                    .contains("Åbnede sider om dig 2 gange. Grund: har ansvaret for dit forløb.")
                    .contains("kl. 9.00 til 9.55")
                    .contains("Så dig på en liste 2 gange.")
                    .contains("lørdag 14. november")
                    .contains("arbejder i det team, der har dit forløb")
                    .contains("Mette Agerskov, sagsbehandler")
                    .contains("Ville se noget om dig, men fik det ikke at se.")
                    .containsPattern("Du har selv åbnet dine sider [0-9]+ gange.")
                    .doesNotContain("dig selv.");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
            visit.picture("looks-phone");
            visit.inEnglish().go("/access/looks").picture("looks-phone-en");
            assertThat(visit.text()).contains("Who has seen my plan", "is responsible for your course");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = new Visit(port, 320, false)) {
            visit.as(TestWorld.SANNE).go("/access/looks");
            assertThat(visit.fits()).isTrue();
        }
    }

    @Test
    void olderDaysLieOnPagesOfTheirOwn() {
        for (int day = 0; day < 20; day++) {
            look(TestWorld.JONAS, Ground.CASELOAD, Duration.ofDays(day));
        }
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.SANNE).go("/access/looks");
            assertThat(visit.page.locator("main h2:not(.h3)").count()).isEqualTo(14);
            visit.page.locator("a:has-text('Se ældre dage')").click();
            assertThat(visit.page.locator("main h2:not(.h3)").count()).isEqualTo(6);
            assertThat(visit.page.locator("a:has-text('Se ældre dage')").count())
                    .isZero();
        }
    }

    @Test
    void whoeverNobodyHasLookedAtIsToldSo() {
        assertThat(new Caller(port).as(TestWorld.SANNE).get("/access/looks").body())
                .contains("Ingen ansatte har set noget om dig endnu.");
    }

    @Test
    void theAdministratorSearchesTheLogAndTheSearchIsWrittenDown() {
        look(TestWorld.JONAS, Ground.CASELOAD, Duration.ofHours(1));
        look(TestWorld.METTE, null, Duration.ofDays(2));
        log.write(
                TestHouse.NOW, TestWorld.KAREN, TestWorld.citizen(TestWorld.OLE), Ground.BREAK_GLASS, "=1+1", "GET /x");
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.TOM).go("/access/log");
            assertThat(visit.text()).contains("Jonas Friis Dalgaard", "Karen Toft Lund", "Mette Agerskov");
            assertThat(visit.text()).doesNotContain("Ole").doesNotContain("Sanne");
            assertThat(visit.axe()).isEmpty();
            visit.picture("log-desktop");
            visit.page.locator("#person").fill("mette");
            visit.page.locator("button:has-text('Søg')").click();
            assertThat(visit.page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(visit.page.locator("tbody").innerText()).contains("Afvist");
            visit.go("/access/log?day=2026-11-14");
            assertThat(visit.page.locator("tbody tr").count()).isEqualTo(1);
            visit.go("/access/log?ground=CASELOAD&citizen=" + SANNE.code());
            assertThat(visit.page.locator("tbody tr").count()).isEqualTo(1);
            visit.inEnglish().go("/access/log?person=nobody-by-that-name");
            assertThat(visit.text()).contains("No look matches what you seek");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(TestWorld.TOM).go("/access/log");
            assertThat(visit.fits()).isTrue();
        }
        String csv = new Caller(port)
                .as(TestWorld.TOM)
                .get("/access/log.csv?person=karen")
                .body();
        assertThat(csv)
                .startsWith("\ufeffHvornår;Hvem;")
                .contains("Karen Toft Lund")
                .contains(";'=1+1;");
        assertThat(csv.lines().count()).isEqualTo(2);
        assertThat(db.sql("select sought || exported from access.log_look where user_id = ? order by id")
                        .param(TestWorld.TOM.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "false",
                        "person=mettefalse",
                        "day=2026-11-14false",
                        "ground=CASELOAD&citizen=" + SANNE.code() + "false",
                        "person=nobody-by-that-namefalse",
                        "false",
                        "person=karentrue");
    }

    private void look(User user, @org.jspecify.annotations.Nullable Ground ground, Duration ago) {
        Instant at = clock.instant().minus(ago);
        log.write(at, user, SANNE, ground, null, "GET /desk");
    }
}
