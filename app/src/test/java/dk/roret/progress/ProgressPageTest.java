package dk.roret.progress;

import static dk.roret.TestWorld.FARID;
import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ProgressPageTest {

    private static final String HERS = "/progress/" + SANNE.id();
    private static final String PAYLOAD = "=HYPERLINK(\"x\") <script>alert(1)</script> ' OR 1=1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ProgressStory story;

    @BeforeEach
    void sannesProgress() {
        SannesProgress.tell(db, story);
    }

    @AfterEach
    void forget() {
        SannesProgress.forget(db);
    }

    @Test
    void theCitizenReadsInWordsHowFarTheyHaveCome() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/progress");
            assertThat(visit.text())
                    .contains(
                            "Sådan går det",
                            "Du er gået op i fire af de fire ting",
                            "Du er gået to trin op.",
                            "I marts: Smerter eller træthed styrer det meste af min dag.",
                            "Nu: Jeg kan planlægge en dag, så jeg holder til den.",
                            "Gik hele vejen rundt om havnen.",
                            "Vi ved ikke endnu, om forskellen er mere end tilfældig.")
                    .doesNotContain("Jeres tro på et job");
        }
    }

    @Test
    void whatOthersAnswerIsFoldedAwayAndStandsOpenOnPaper() {
        try (Visit visit = new Visit(port, Visit.PHONE, false).as(SANNE)) {
            visit.go("/progress");
            Locator jonas = visit.page.locator(".progress-theme .fold:has-text('Se, hvad Jonas svarer')");
            Locator moves = jonas.first().locator(".progress-move").first();
            assertThat(jonas.count()).isEqualTo(2);
            assertThat(moves.isVisible()).isFalse();
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(moves.isVisible()).as("on paper").isTrue();
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            jonas.first().locator("summary").click();
            assertThat(moves.innerText())
                    .contains("I marts: Jeg har gode timer", "Nu: Jeg kan planlægge en dag, så jeg holder til den.");
        }
    }

    @Test
    void thePlanTellsInShortHowItGoes() {
        try (Visit sanne = as(SANNE, Visit.PHONE)) {
            assertThat(sanne.go("/plan").text())
                    .contains(
                            "Sådan går det",
                            "Du er gået op i fire af de fire ting",
                            "I marts: Smerter eller træthed styrer det meste af min dag.",
                            "Nu: Jeg kan planlægge en dag, så jeg holder til den.",
                            "Gik hele vejen rundt om havnen.");
            assertThat(sanne.page.locator(".plan-goes svg.chart").count()).isEqualTo(2);
            sanne.page.locator("a:has-text('Skriv en ny')").click();
            sanne.page.fill("#success", "Jeg ringede selv.");
            button(sanne, "Gem det").click();
            assertThat(sanne.go("/plan").text()).contains("16. nov.", "Jeg ringede selv.");
        }
        holdsEverywhere(SANNE, "/plan", "progress-on-plan");
        SannesProgress.forget(db);
        try (Visit sanne = as(SANNE, Visit.PHONE)) {
            assertThat(sanne.go("/plan").text()).contains("Vælg det, du vil arbejde med.", "Her er ikke noget endnu.");
            holds(sanne.picture("progress-on-plan-empty-390-da"));
            sanne.page.locator("a:has-text('Vælg temaer')").click();
            assertThat(sanne.page.url()).endsWith("/progress/themes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/measure", "/themes", "/all", "/successes"})
    void everyPageOfTheCitizenHolds(String place) {
        holdsEverywhere(SANNE, "/progress" + place, "progress" + place.replace('/', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/measure", "/measure?as=OTHER", "/all"})
    void everyPageOfTheCaseworkerHolds(String place) {
        holdsEverywhere(JONAS, HERS + place, "progress-staff" + place.replaceAll("[/?=]", "-"));
    }

    @Test
    void anEmptyProgressInvitesOneToChoose() {
        SannesProgress.forget(db);
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            holds(visit.go("/progress").picture("progress-empty-390-da"));
            visit.page.locator("a:has-text('Vælg temaer')").click();
            visit.page.check("input[value=health]");
            visit.page.check("input[value=network]");
            button(visit, "Gem valget").click();
            assertThat(visit.text())
                    .contains("Dit valg er gemt.", "Du har valgt to temaer.", "Du har ikke svaret endnu.");
        }
    }

    @Test
    void theCitizenAnswersWithTheKeyboardAlone() {
        try (Visit visit = as(SANNE, Visit.DESKTOP)) {
            visit.go("/progress/measure");
            Locator first = radio(visit, "health_day", 1);
            first.focus();
            visit.page.keyboard().press("Space");
            visit.page.keyboard().press("ArrowRight");
            visit.page.keyboard().press("ArrowRight");
            visit.page.keyboard().press("ArrowRight");
            assertThat(radio(visit, "health_day", 4).isChecked()).isTrue();
            visit.page.keyboard().press("Enter");
            visit.page.locator("text=Svarene er gemt.").waitFor();
            assertThat(visit.text()).contains("Nu: Jeg kan planlægge en uge og ved, hvad jeg gør på en dårlig dag.");
        }
    }

    @Test
    void theMarkedStepSaysHowItLiesBesideLastTimes() {
        for (int width : new int[] {320, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width).as(SANNE)) {
                visit.go("/progress/measure");
                Map.of(3, "som sidst", 5, "to trin op", 2, "ét trin ned").forEach((step, words) -> {
                    assertThat(visit.text()).doesNotContain(words);
                    radio(visit, "health_day", step).check();
                    assertThat(visit.text()).contains(words);
                });
                assertThat(visit.axe()).isEmpty();
                assertThat(visit.fits()).isTrue();
                visit.picture("progress-moved-" + width + "-da");
            }
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (Visit visit = new Visit(port, Visit.PHONE, false)) {
            visit.as(SANNE).go("/progress/measure");
            button(visit, "Gem svarene").click();
            assertThat(visit.page.title()).startsWith("Fejl:");
            assertThat(visit.text()).contains("Sæt mindst ét");
            radio(visit, "health_day", 5).check();
            visit.page.fill("#words", PAYLOAD);
            button(visit, "Gem svarene").click();
            assertThat(visit.text()).contains("Svarene er gemt.", "Du er gået fire trin op.");
            visit.go("/progress/all");
            assertThat(visit.text()).contains(PAYLOAD);
            visit.page.locator("a:has-text('Ret: 16. november')").click();
            assertThat(visit.page.inputValue("#words")).isEqualTo(PAYLOAD);
            radio(visit, "health_day", 4).check();
            button(visit, "Gem svarene").click();
            assertThat(visit.text()).contains("Det er rettet.", "Du er gået tre trin op.");
            assertThat(visit.go("/progress/all").text()).contains("Det er rettet siden.", "Retter et tidligere svar");
            visit.go("/progress/successes").page.fill("#success", PAYLOAD);
            button(visit, "Gem det").click();
            assertThat(visit.text()).contains(PAYLOAD);
            button(visit, "Vis det ikke mere").click();
            assertThat(visit.text()).doesNotContain(PAYLOAD);
        }
    }

    @Test
    void aCorrectionStaysOnTheDayThatWasMeasured() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/progress/all")
                    .page
                    .locator("a:has-text('Ret: 1. oktober')")
                    .click();
            radio(visit, "health_day", 4).check();
            button(visit, "Gem svarene").click();
            assertThat(visit.go("/progress/all").text())
                    .contains("Retter et tidligere svar")
                    .doesNotContain("16. november");
        }
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrong() {
        try (Visit visit = as(JONAS, Visit.DESKTOP)) {
            visit.go(HERS + "/measure?as=OTHER");
            radio(visit, "health_day", 2).check();
            visit.page.fill("#words", "Hun har det bedre");
            button(visit, "Gem svarene").click();
            assertThat(visit.text())
                    .contains("2 ting skal rettes", "Skriv, hvem der svarer.", "Skriv, hvor de arbejder.");
            holds(visit.picture("progress-wrong-1280-da"));
            assertThat(radio(visit, "health_day", 2).isChecked()).isTrue();
            assertThat(visit.page.inputValue("#words")).isEqualTo("Hun har det bedre");
            visit.page.fill("#name", "Mie <b>Lund</b>");
            visit.page.fill("#unit", "Familieenheden");
            button(visit, "Gem svarene").click();
            visit.go(HERS).picture("progress-units-1280-da");
            assertThat(visit.page.locator("svg.chart").first().getAttribute("aria-label"))
                    .contains("Familieenheden: fra 2");
            assertThat(visit.go(HERS + "/all").text())
                    .contains("Mie <b>Lund</b>, Familieenheden (skrevet af Jonas Friis Dalgaard)");
        }
    }

    @Test
    void theCaseworkerIsAskedAboutTheirOwnBeliefAndTheLeaderDoesNotReadIt() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP)) {
            assertThat(jonas.go(HERS).text()).contains("Jeres tro på et job", "Jeg tror på det, når vi gør");
        }
        try (Visit hanne = as(HANNE, Visit.DESKTOP)) {
            assertThat(hanne.go(HERS).text()).contains("Helbred i hverdagen").doesNotContain("Jeres tro på et job");
            assertThat(hanne.go(HERS + "/all").text())
                    .contains("En dag, der holder")
                    .doesNotContain("Jeg tror på det, når vi gør");
        }
        try (Visit sanne = as(SANNE, Visit.PHONE)) {
            assertThat(sanne.go("/progress/all").text()).contains("Jeg tror på det, når vi gør");
        }
    }

    @Test
    void aProtectedNameShowsToNobodyWhoNeedNotKnowIt() {
        story.chose(OLE, SannesProgress.at("2026-09-01"), List.of("health"));
        try (Visit ole = as(OLE, Visit.PHONE).go("/progress/measure")) {
            radio(ole, "health_day", 2).check();
            button(ole, "Gem svarene").click();
        }
        try (Visit karen = as(KAREN, Visit.DESKTOP)) {
            for (String place : List.of("", "/all", "/themes", "/measure")) {
                assertThat(karen.go("/progress/" + OLE.id() + place).page.content())
                        .doesNotContain("Bjerregaard");
            }
            assertThat(karen.go("/progress/" + OLE.id()).text()).contains("borgeren");
        }
    }

    @Test
    void aCaseworkerFromAnotherTeamIsRefusedAndALeaderMayNotWrite() {
        assertThat(new Caller(port).as(METTE).get(HERS).statusCode()).isEqualTo(403);
        assertThat(new Caller(port).as(HANNE).get(HERS + "/measure").statusCode())
                .isEqualTo(403);
        Map<String, String> fields =
                Map.of("mark.health_day.1", "5", "request", UUID.randomUUID().toString());
        assertThat(new Caller(port).as(METTE).post(HERS + "/measure", fields).statusCode())
                .isEqualTo(403);
        assertThat(new Caller(port)
                        .as(SANNE)
                        .post("/progress/measure/999999", fields)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Caller(port)
                        .as(SANNE)
                        .post(
                                "/progress/measure",
                                Map.of(
                                        "mark.made_up.1",
                                        "5",
                                        "request",
                                        UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAdministratorGivesAQuestionNewWordsFromADay() {
        try (Visit tom = as(TOM, Visit.DESKTOP)) {
            holds(tom.go("/progress/catalogue").picture("progress-catalogue-1280-da"));
            tom.page.locator("a:has-text('En dag, der holder')").click();
            tom.page.fill("#nameDa", "En god dag <b>");
            button(tom, "Gem udgaven").click();
            assertThat(tom.text()).contains("Skriv noget her.");
            assertThat(tom.page.inputValue("#nameDa")).isEqualTo("En god dag <b>");
            holds(tom.picture("progress-indicator-1280-da"));
            tom.page.fill("#decidedBy", "Udvalget");
            button(tom, "Gem udgaven").click();
            assertThat(tom.text())
                    .contains("En god dag <b> er gemt.", "udgave 2 fra 16. november 2026, besluttet af Udvalget");
        }
        holdsEverywhere(TOM, "/progress/catalogue/indicators/health_day", "progress-indicator");
        try (Visit sanne = as(SANNE, Visit.PHONE)) {
            assertThat(sanne.go("/progress/measure").text()).contains("En god dag <b>");
            assertThat(sanne.go("/progress/all").text()).contains("En dag, der holder");
        }
    }

    @Test
    void whereTooFewAreMeasuredTheLeaderIsToldSo() {
        holdsEverywhere(HANNE, "/progress/groups", "progress-groups-few");
        try (Visit farid = as(FARID, Visit.DESKTOP)) {
            assertThat(farid.go("/progress/groups?theme=health").text())
                    .contains("For få har målt to gange", "Så få er målt to gange, at nogen kunne blive genkendt.");
        }
    }

    private void holdsEverywhere(User user, String address, String name) {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = as(user, width)) {
                if (width != Visit.PHONE) {
                    holds(visit.go(address).picture(name + "-" + width + "-da"));
                }
                if (width != 320) {
                    holds(visit.inEnglish().go(address).picture(name + "-" + width + "-en"));
                }
            }
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints())
                .filteredOn(complaint -> !complaint.contains("/desk") && !complaint.contains("422"))
                .isEmpty();
    }

    private Visit as(User user, int width) {
        return new Visit(port, width).as(user);
    }

    private static Locator radio(Visit visit, String indicator, int step) {
        return visit.page.locator("input[name^='mark." + indicator + ".'][value='" + step + "']");
    }

    private static Locator button(Visit visit, String text) {
        return visit.page.locator("main button:has-text('" + text + "')").first();
    }
}
