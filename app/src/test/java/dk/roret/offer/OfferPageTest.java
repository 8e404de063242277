package dk.roret.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nine take part in the workshop today, three have a mentor. */
@HouseTest
class OfferPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate db;

    private Catalogue catalogue;

    @BeforeEach
    void deliver() {
        Catalogue.remove(db);
        catalogue = new Catalogue(db);
        catalogue.participations(catalogue.workshop, 9, "2026-09-07", null, null);
        catalogue.participations(catalogue.workshop, 23, "2026-01-05", "2026-03-29", "completed");
        catalogue.participations(catalogue.workshop, 8, "2026-01-05", "2026-02-22", "job");
        catalogue.participations(catalogue.workshop, 6, "2026-01-05", "2026-02-01", "broken_off");
        catalogue.participations(catalogue.mentor, 3, "2026-09-07", null, null);
        catalogue.participations(catalogue.practice, 4, "2026-10-05", null, null);
    }

    @AfterEach
    void takeBack() {
        Catalogue.remove(db);
    }

    @Test
    void aCaseworkerFindsAnOfferAndReadsAboutIt() {
        for (int width : new int[] {Visit.DESKTOP, Visit.PHONE, 320}) {
            try (Visit jonas = new Visit(port, width).as(TestWorld.JONAS).go("/offer")) {
                assertThat(jonas.text())
                        .contains("9 af 12 pladser er optaget", "2.100 kr. om ugen for hver plads", "Gratis for kommunen");
                check(jonas, "offer-catalogue-" + width);
                jonas.page.locator("a:has-text('Værkstedet')").click();
                assertThat(jonas.page.locator("h1").innerText()).isEqualTo("Værkstedet");
                assertThat(jonas.text()).contains("Der var 46 forløb", "cirka 27.300 kr. for 13 uger", "Gennemført\t23");
                check(jonas, "offer-one-" + width);
            }
        }
    }

    @Test
    void fewParticipantsAreNeverCounted() {
        try (Visit birgit = new Visit(port, Visit.DESKTOP).as(TestWorld.BIRGIT).go("/offer?words=mentor")) {
            assertThat(birgit.text()).contains("3 pladser").doesNotContain("er optaget");
            birgit.page.locator("a:has-text('Mentor')").first().click();
            assertThat(birgit.text()).contains("Færre end 5 har deltaget").doesNotContain("Sådan gik det");
            birgit.go("/offer/" + catalogue.practice);
            assertThat(birgit.text()).contains("Færre end 5 deltager nu");
        }
    }

    @Test
    void theSearchStandsInTheAddressAndWorksWithoutJavaScript() {
        try (Visit hanne = new Visit(port, Visit.DESKTOP, false).as(TestWorld.HANNE).go("/offer")) {
            hanne.page.locator("#words").fill("ro på");
            hanne.page.locator("#type").selectOption("health");
            hanne.page.locator("main form button").click();
            assertThat(hanne.text()).contains("Ingen tilbud passer", "Prøv med færre ord");
            check(hanne, "offer-none");
            hanne.page.locator("label[for=closed]").click();
            hanne.page.locator("main form button").click();
            assertThat(hanne.page.url()).contains("type=health", "closed=true");
            assertThat(hanne.page.locator("#words").inputValue()).isEqualTo("ro på");
            assertThat(hanne.text()).contains("Stresshold", "Lukket 1. maj 2026");
        }
    }

    @Test
    void aProviderHasItsOwnOffersAndNobodyElses() {
        try (Visit peter = new Visit(port, Visit.PHONE).as(TestWorld.PETER).inEnglish().go("/offer")) {
            assertThat(peter.page.locator("h1").innerText()).isEqualTo("Our offers");
            assertThat(peter.text()).contains("Værkstedet").doesNotContain("Mentor i hverdagen");
            check(peter, "offer-own-english");
            peter.go("/offer/" + catalogue.mentor);
            assertThat(peter.text()).contains("The page does not exist");
            peter.go("/offer/none");
            assertThat(peter.text()).contains("The page does not exist");
        }
    }

    @Test
    void theWorkbookHoldsWhatWasSearchedFor() {
        try (Visit farid = new Visit(port, Visit.DESKTOP).as(TestWorld.FARID).go("/offer")) {
            Download excel = farid.page.waitForDownload(
                    () -> farid.page.locator("a:has-text('Excel')").click());
            assertThat(excel.suggestedFilename()).isEqualTo("tilbud.xlsx");
        }
    }

    @Test
    void aCitizenHasNoCatalogue() {
        try (Visit sanne = new Visit(port, Visit.PHONE).as(TestWorld.SANNE).go("/offer")) {
            assertThat(sanne.text()).contains("Du kan ikke se denne side");
        }
    }

    private static void check(Visit visit, String picture) {
        visit.picture(picture);
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints()).isEmpty();
    }
}
