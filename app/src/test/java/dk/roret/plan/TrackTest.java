package dk.roret.plan;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.roret.HouseTest;
import dk.roret.Visit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class TrackTest {

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
    void whatTheCitizenWritesStandsInALaneOfItsOwnOnTheSameTimeline() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            write(sanne.as(SANNE).go("/plan/tracks/new"), "Genoptræning", "Sygehuset i Fjordby", "3", "8");
            assertThat(sanne.text()).contains("Det er gemt.", "Genoptræning", "fra mandag 3. aug.", "skrevet af Sanne");
            assertThat(jonas.as(JONAS)
                            .go("/desk/citizens/" + SANNE.id())
                            .picture("desk-citizen-track")
                            .text())
                    .contains("Sygehuset i Fjordby", "Genoptræning");
            assertThat(jonas.go(HERS + "/changes").text()).contains("Sanne skrev noget, der kører ved siden af:");
        }
    }

    @Test
    void whoeverSavesSecondSeesWhatStandsAndKeepsTheirOwnWords() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            write(sanne.as(SANNE).go("/plan/tracks/new"), "Genoptræning", "Sygehuset", "3", "8");
            jonas.as(JONAS).go(HERS + "/tracks");
            jonas.page.click("a:has-text('Ret: Genoptræning')");
            sanne.page.click("a:has-text('Ret: Genoptræning')");
            write(sanne, "Genoptræning to gange om ugen", "Sygehuset", "3", "8");
            write(jonas, "Træning på hold", "Sygehuset", "3", "8");
            assertThat(jonas.text()).contains("Sanne gemte, mens du skrev", "Genoptræning to gange om ugen");
            assertThat(jonas.page.inputValue("#words")).isEqualTo("Træning på hold");
            assertThat(sanne.go("/plan/tracks").text()).doesNotContain("Træning på hold");
            press(jonas, "Gem");
            assertThat(jonas.text()).contains("Det er gemt.", "Træning på hold");
        }
    }

    @Test
    void whatIsRemovedStaysInTheHistory() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            write(sanne.as(SANNE).go("/plan/tracks/new"), "Genoptræning", "Sygehuset", "3", "8");
            sanne.page.click("a:has-text('Ret: Genoptræning')");
            press(sanne, "Fjern det");
            assertThat(sanne.text()).contains("Det ligger stadig i historikken.", "Får du hjælp fra andre");
            assertThat(sanne.go("/plan/changes").text()).contains("Du fjernede noget, der kører ved siden af:");
        }
    }

    @Test
    void badDatesGetASentenceAndNobodyWithoutAGroundSeesIt() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit mette = new Visit(port, Visit.DESKTOP)) {
            sanne.as(SANNE).go("/plan/tracks/new");
            press(sanne, "Gem");
            assertThat(sanne.text())
                    .contains("Skriv, hvad det er.", "Skriv, hvem der står for det.", "Skriv, hvornår det begyndte.");
            sanne.page.fill("#until-day", "1");
            sanne.page.fill("#until-month", "2");
            sanne.page.fill("#until-year", "2020");
            write(sanne, "Genoptræning", "Sygehuset", "3", "8");
            assertThat(sanne.text()).contains("Slutdagen ligger før den dag, det begyndte.");
            assertThat(mette.as(METTE).go(HERS + "/tracks").text()).doesNotContain("ved siden af");
        }
    }

    @Test
    void theListAndTheFormHoldOnPhoneAndDesktopInBothLanguages() {
        for (int width : List.of(320, Visit.PHONE, Visit.DESKTOP)) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(SANNE).inEnglish();
                for (String place : List.of("/plan/tracks", "/plan/tracks/new")) {
                    visit.go(place).picture(place.substring(1).replace('/', '-') + "-" + width + "-en");
                    assertThat(visit.axe()).isEmpty();
                    assertThat(visit.fits()).isTrue();
                }
            }
        }
    }

    private static void write(Visit visit, String words, String unit, String day, String month) {
        visit.page.fill("#words", words);
        visit.page.fill("#unit", unit);
        visit.page.fill("#since-day", day);
        visit.page.fill("#since-month", month);
        visit.page.fill("#since-year", "2026");
        press(visit, "Gem");
    }

    private static void press(Visit visit, String button) {
        visit.page
                .getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
