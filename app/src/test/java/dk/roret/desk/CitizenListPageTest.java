package dk.roret.desk;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CitizenListPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void forgetHowListsWereLeft() {
        db.sql("delete from desk.remembered").update();
    }

    @Test
    void isUsableByEverybodyOnPhoneAndDesktopInBothLanguages() {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(JONAS).go("/desk/citizens");
                assertThat(visit.text()).contains("Mine borgere", "Sanne Birk Holm", "f. 1980", "Sygedagpenge");
                assertThat(visit.axe()).isEmpty();
                assertThat(visit.fits()).as("at %d", width).isTrue();
                visit.picture("citizens-" + width + "-da").inEnglish().go("/desk/citizens");
                assertThat(visit.text()).contains("My citizens", "Sickness benefit", "week 40");
                assertThat(visit.axe()).isEmpty();
                assertThat(visit.complaints()).isEmpty();
                visit.picture("citizens-" + width + "-en");
            }
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (Visit visit = new Visit(port, Visit.PHONE, false)) {
            visit.as(JONAS).go("/desk/citizens");
            visit.page.fill("#search", "birk sanne");
            visit.page.click("text=Søg");
            assertThat(visit.text()).contains("Sanne Birk Holm").doesNotContain("Ole Bjerregaard");
            visit.page.fill("#search", "Nanna");
            visit.page.click("form[role=search] button");
            assertThat(visit.text()).contains("Ingen af dine borgere hedder noget med »Nanna«");
            visit.picture("citizens-not-found-da");
            visit.page.click("text=Vis alle dine borgere");
            assertThat(visit.text()).contains("Sanne Birk Holm", "Ole Bjerregaard");
        }
    }

    @Test
    void isRememberedAsItWasLeftButNotWhatWasSearchedFor() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(JONAS).go("/desk/citizens");
            visit.page.click("th:has-text('Borger') a");
            visit.page.click("th:has-text('Borger') a");
            assertThat(visit.page.locator("th[aria-sort=descending]").innerText())
                    .contains("Borger");
            visit.go("/desk/citizens?show=no-steps&sort=name&order=falling&search=sanne");
            visit.go("/desk/citizens");
            assertThat(visit.page.url()).endsWith("?show=no-steps&sort=name&order=falling");
            assertThat(visit.page.locator(".chips [aria-current]").innerText()).contains("Ingen åbne skridt");
        }
    }

    @Test
    void theWorkbookHasWhatIsShownAndNoFormulas() throws IOException {
        String name = rename("=HYPERLINK(\"http://x\")");
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(JONAS).go("/desk/citizens?search=hyperlink");
            assertThat(visit.text()).contains("=HYPERLINK");
            byte[] workbook = visit.page
                    .request()
                    .get("http://localhost:" + port + "/desk/citizens/excel?search=hyperlink")
                    .body();
            String cells = entry(workbook, "xl/worksheets/sheet1.xml");
            assertThat(cells).doesNotContain("<f>");
            assertThat(entry(workbook, "xl/sharedStrings.xml"))
                    .contains("=HYPERLINK")
                    .doesNotContain("Ole Bjerregaard");
        } finally {
            rename(name);
        }
        assertThat(looks("GET /desk/citizens/excel", SANNE.id())).isPositive();
    }

    @Test
    void everybodyShownIsWrittenDown() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(JONAS);
            int before = looks("GET /desk/citizens", SANNE.id());
            visit.go("/desk/citizens?search=sanne");
            assertThat(looks("GET /desk/citizens", SANNE.id())).isEqualTo(before + 1);
            visit.go("/desk/citizens?search=ole");
            assertThat(looks("GET /desk/citizens", SANNE.id())).isEqualTo(before + 1);
        }
    }

    @Test
    void aLeaderSeesTheTeamsCitizensAndWhoHasThem() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(HANNE).go("/desk/citizens");
            assertThat(visit.text())
                    .contains("Teamets borgere", "Sanne Birk Holm", "Jonas Friis Dalgaard", "Beskyttet navn")
                    .doesNotContain("Ole Bjerregaard");
            assertThat(visit.axe()).isEmpty();
            visit.picture("citizens-team-da");
        }
    }

    @Test
    void someoneWithoutCitizensIsToldHowTheyCome() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(KAREN).go("/desk/citizens");
            assertThat(visit.text()).contains("Du har ikke ansvaret for nogen borgere endnu");
            assertThat(visit.axe()).isEmpty();
            visit.picture("citizens-empty-da");
        }
    }

    @Test
    void isNotForCitizens() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(SANNE).go("/desk/citizens");
            assertThat(visit.text()).contains("Du kan ikke se denne side").doesNotContain("Sanne Birk Holm");
        }
    }

    private String rename(String given) {
        String before = db.sql("select given_name from citizen.citizen where id = ?")
                .param(SANNE.id())
                .query(String.class)
                .single();
        db.sql("update citizen.citizen set given_name = ? where id = ?")
                .params(given, SANNE.id())
                .update();
        return before;
    }

    private int looks(String what, UUID citizen) {
        return db.sql("select count(*) from access.look where what = ? and citizen = ? and granted")
                .params(what, citizen)
                .query(Integer.class)
                .single();
    }

    private static String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("list", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var entries = new ZipFile(file.toFile());
                    var entry = entries.getInputStream(entries.getEntry(name))) {
                return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
