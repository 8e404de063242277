package dk.roret.plan;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dk.roret.HouseTest;
import dk.roret.Visit;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PaperTest {

    private static final String HERS = "/plan/" + SANNE.id();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    PlanStory story;

    @BeforeEach
    void sannesPlan() {
        SannesPlan.tell(db, story);
    }

    @Test
    void whatStoodOnPaperIsTypedOnOneSheetAndCountsAsTheCitizens() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            jonas.as(JONAS).go(HERS + "/paper");
            jonas.page.getByLabel("Ring til rygskolen om de to sidste gange").check();
            jonas.page.fill("#step-1", "Køb nye sko");
            jonas.page.fill("#step-1-day", "27");
            jonas.page.fill("#step-1-month", "11");
            jonas.page.fill("#goal-LONG", "Jeg vil have et fast job med mennesker");
            jonas.page.fill("#met-1-who", "Pia, rygskolen");
            jonas.page.fill("#met-1-day", "12");
            jonas.page.fill("#met-1-month", "11");
            jonas.page.fill("#met-1", "Øvelser hver morgen");
            jonas.page.fill("#words", "Hvad sker der efter uge 52?\nMå jeg ringe til dig?");
            press(jonas, "Skriv det ind i planen");
            assertThat(jonas.text())
                    .contains("Det fra papiret står nu i planen.", "Køb nye sko", "senest fredag 27. nov.")
                    .contains("skrevet af Sanne", "Jeg vil have et fast job med mennesker");
            assertThat(jonas.go(HERS + "/changes").text()).contains("Sanne skrev det på papir. Jonas tastede det.");
            assertThat(jonas.go(HERS + "/journal").text())
                    .contains(
                            "Pia, rygskolen",
                            "torsdag 12. nov.",
                            "Øvelser hver morgen",
                            "Hvad sker der efter uge 52?\nMå jeg ringe til dig?")
                    .contains("Sanne på papir, tastet af Jonas");
        }
    }

    @Test
    void oneWrongLineWritesNothingAndLosesNothing() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            jonas.as(JONAS).go(HERS + "/paper");
            jonas.page.fill("#step-1", "Køb nye sko");
            jonas.page.fill("#step-2", "Ring til Pia");
            jonas.page.fill("#step-2-day", "31");
            jonas.page.fill("#step-2-month", "11");
            press(jonas, "Skriv det ind i planen");
            assertThat(jonas.text()).contains("Intet er skrevet ind endnu.", "november findes ikke");
            assertThat(jonas.page.inputValue("#step-1")).isEqualTo("Køb nye sko");
            assertThat(jonas.page.inputValue("#step-2-day")).isEqualTo("31");
            assertThat(jonas.go(HERS).text()).doesNotContain("Køb nye sko");
            jonas.go(HERS + "/paper");
            press(jonas, "Skriv det ind i planen");
            assertThat(jonas.text()).contains("Skriv noget af det, der står på papiret.");
        }
    }

    @Test
    void onlyTheCaseworkerTypesForTheCitizen() {
        for (var somebody : List.of(SANNE, METTE)) {
            try (Visit visit = new Visit(port, Visit.DESKTOP)) {
                assertThat(visit.as(somebody).go(HERS + "/paper").text()).doesNotContain("Skriv det ind fra papiret");
            }
        }
    }

    @Test
    void theSheetAndTheTravelBookHoldOnPhoneAndDesktopInBothLanguages() {
        for (String place : List.of("/paper", "/journal")) {
            for (int width : List.of(320, Visit.PHONE, Visit.DESKTOP)) {
                try (Visit visit = new Visit(port, width)) {
                    String name = "plan" + place.replace('/', '-') + "-" + width;
                    holds(visit.as(JONAS).go(HERS + place).picture(name + "-da"));
                    holds(visit.inEnglish().go(HERS + place).picture(name + "-en"));
                }
            }
        }
    }

    @Test
    void theCitizenWritesInTheTravelBook() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE).go("/plan/journal");
            assertThat(sanne.text()).contains("Her står ikke noget endnu.");
            sanne.page.fill("#words", "=HYPERLINK(\"x\") <script>alert(1)</script>");
            sanne.page.fill("#due-day", "17");
            sanne.page.fill("#due-month", "11");
            sanne.page.fill("#due-year", "2026");
            press(sanne, "Skriv det ind");
            assertThat(sanne.text()).contains("Den dag er ikke kommet endnu.");
            sanne.page.fill("#due-year", "");
            press(sanne, "Skriv det ind");
            assertThat(sanne.text())
                    .contains("Det står nu i rejsebogen.", "<script>alert(1)</script>", "17. november 2025");
        }
    }

    @Test
    void theFoldingSheetPutsEachPageWhereItLandsWhenCutAndFolded() {
        assertThat(FoldingSheet.order(8)).containsExactly(8, 1, 6, 3, 2, 7, 4, 5);
        assertThat(FoldingSheet.order(6)).as("the last page is the back cover").containsExactly(6, 1, 0, 3, 2, 0, 4, 5);
        assertThat(FoldingSheet.order(9)).hasSize(16).containsOnlyOnce(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void theFoldingSheetCarriesTheSameWordsAsTheBooklet() throws IOException {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE);
            byte[] sheet = sanne.page
                    .request()
                    .get("http://localhost:" + port + "/plan/fold.pdf")
                    .body();
            try (var pdf = Loader.loadPDF(sheet)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Min plan", "Gå en halv times tur", "12 34 41 18");
            }
        }
    }

    private static void press(Visit visit, String button) {
        visit.page
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints())
                .filteredOn(complaint -> !complaint.contains("/desk"))
                .isEmpty();
    }
}
