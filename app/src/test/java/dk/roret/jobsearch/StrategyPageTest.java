package dk.roret.jobsearch;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.roret.Emptied;
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
class StrategyPageTest {

    private static final String HERS = "/jobsearch/" + SANNE.id();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingWritten() {
        Emptied.tables(db, "jobsearch.strategy_version");
    }

    @Test
    void theCitizenWritesAStrategyAndHandsOverOnePageWithoutWhatTheyNeed() throws IOException {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE).go("/jobsearch");
            assertThat(sanne.text()).contains("Så kan du printe en side");
            sanne.page.fill("#trades", "Butik eller lager");
            sanne.page.fill("#offers", "Jeg møder til tiden.\nJeg har <b>kørekort</b>.");
            sanne.page.fill("#needs", "Korte dage i starten");
            sanne.page.fill("#people", "Min nabo Karin");
            sanne.page.fill("#contact", "12 34 56 78");
            press(sanne, "Gem");
            assertThat(sanne.text()).contains("Det er gemt.", "Udgave 1, skrevet af Sanne", "Print siden");
            try (var pdf = Loader.loadPDF(sanne.page
                    .request()
                    .get("http://localhost:" + port + "/jobsearch/leaflet.pdf")
                    .body())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Sanne Birk Holm", "Butik eller lager", "Jeg har <b>kørekort</b>.", "12 34 56 78")
                        .doesNotContain("Korte dage", "Karin", "140280");
            }
        }
    }

    @Test
    void noWordOfHealthEverGoesOnTheLeaflet() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE).go("/jobsearch");
            sanne.page.fill("#trades", "Butik");
            sanne.page.fill("#offers", "Jeg er mødestabil");
            sanne.page.fill("#contact", "ring efter kl. 10 på grund af min depression");
            press(sanne, "Gem");
            assertThat(sanne.text()).contains("Her står ordet ”depression”.").doesNotContain("Print siden");
            assertThat(sanne.go("/jobsearch/leaflet.pdf").text()).contains("Her står ordet ”depression”.");
        }
        assertThat(new HealthWords()
                        .first("Sygeplejerske på et sygehus, handicaphjælper, skadedyrsbekæmper, butik, kollega"))
                .as("a trade is no illness")
                .isEmpty();
        for (String word : List.of("SYGEMELDT", "stresssygemeldt", "brystkræft", "knæskade", "fødselsdepression")) {
            assertThat(new HealthWords().first("Jeg har haft " + word + ".")).contains(word);
        }
    }

    @Test
    void whoeverSavesSecondSeesBothVersionsAndLosesNothing() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            sanne.as(SANNE).go("/jobsearch");
            jonas.as(JONAS).go(HERS);
            sanne.page.fill("#trades", "Butik");
            press(sanne, "Gem");
            jonas.page.fill("#trades", "Lager");
            press(jonas, "Gem");
            assertThat(jonas.text()).contains("Sanne gemte, mens du skrev", "Butik");
            assertThat(jonas.page.inputValue("#trades")).isEqualTo("Lager");
            press(jonas, "Gem");
            assertThat(jonas.text()).contains("Udgave 2, skrevet af Jonas");
        }
        assertThatThrownBy(() -> db.sql("update jobsearch.strategy_version set trades = 'x'")
                        .update())
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void whoeverGoesBackAndSavesOtherWordsIsNotToldThatTheyAreSaved() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE).go("/jobsearch");
            sanne.page.fill("#trades", "Butik");
            press(sanne, "Gem");
            sanne.page.goBack();
            sanne.page.fill("#trades", "Lager");
            press(sanne, "Gem");
            assertThat(sanne.page.inputValue("#trades")).isEqualTo("Lager");
            press(sanne, "Gem");
            assertThat(sanne.go("/jobsearch").page.inputValue("#trades")).isEqualTo("Lager");
        }
    }

    @Test
    void askingToTryAJobIsAnsweredByANamedPersonInThePlan() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            sanne.as(SANNE).go("/jobsearch");
            press(sanne, "Jeg vil gerne prøve et arbejde");
            assertThat(sanne.text()).contains("Jonas svarer dig.", "Finde et sted, hvor jeg kan prøve et arbejde");
            jonas.as(JONAS).go("/plan/" + SANNE.id());
            assertThat(jonas.text()).contains("Finde et sted, hvor jeg kan prøve et arbejde", "Ja, det gør vi");
        }
    }

    @Test
    void tooMuchIsSaidInASentenceAndNobodyWithoutAGroundGetsIn() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit mette = new Visit(port, Visit.DESKTOP)) {
            sanne.as(SANNE).go("/jobsearch");
            sanne.page.fill("#offers", "x".repeat(1001));
            press(sanne, "Gem");
            assertThat(sanne.text()).contains("Der er plads til 1.000 tegn, og du har skrevet 1.001.");
            assertThat(mette.as(METTE).go(HERS).text()).doesNotContain("søger Sanne arbejde");
        }
    }

    @Test
    void thePageHoldsOnPhoneAndDesktopInBothLanguages() {
        for (int width : List.of(320, Visit.PHONE, Visit.DESKTOP)) {
            try (Visit visit = new Visit(port, width)) {
                holds(visit.as(SANNE).go("/jobsearch").picture("jobsearch-" + width + "-da"));
                holds(visit.inEnglish().go("/jobsearch").picture("jobsearch-" + width + "-en"));
                holds(visit.go("/desk/more").picture("desk-more-" + width + "-en"));
            }
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints())
                .filteredOn(complaint -> !complaint.contains("/desk"))
                .isEmpty();
    }

    private static void press(Visit visit, String button) {
        visit.page
                .getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
