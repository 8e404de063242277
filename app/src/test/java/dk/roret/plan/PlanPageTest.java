package dk.roret.plan;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PlanPageTest {

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
    void theCitizenSeesTheNextFourteenDaysFirst() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/plan");
            assertThat(visit.text())
                    .contains("16. til 29. november", "Du har fire skridt. Kommunen har to.", "Tlf. 12 34 41 18")
                    .containsSubsequence(
                            "Fra før",
                            "Ring til rygskolen",
                            "Vælg en ny dag",
                            "Denne uge",
                            "Jonas sender dig",
                            "Næste uge",
                            "Mine mål",
                            "1 af 4");
            assertThat(visit.page.locator("a[href='tel:12344118']").count()).isEqualTo(1);
        }
    }

    @Test
    void theMenuHasFourPlacesInOneRowOnAPhoneAndTheRestIsBehindMore() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            for (Visit one : List.of(visit.go("/plan"), visit.inEnglish().go("/plan"))) {
                assertThat(one.page.locator(".menu a").all())
                        .hasSize(4)
                        .extracting(place -> place.boundingBox().y)
                        .containsOnly(one.page.locator(".menu a").first().boundingBox().y);
            }
            assertThat(visit.go("/desk/more")
                            .page
                            .locator("main a[href='/access/looks']")
                            .count())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes", "/goals", "/goals/new", "/steps/new"})
    void everyPageOfTheCitizenHoldsOnPhoneAndDesktopInBothLanguages(String place) {
        holdsEverywhere(SANNE, "/plan" + place, "plan" + place.replace('/', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes", "/goals", "/steps/new"})
    void everyPageOfTheCaseworkerHoldsOnPhoneAndDesktopInBothLanguages(String place) {
        try (Visit sanne = as(SANNE, Visit.PHONE)) {
            addStep(sanne, "/plan/steps/new", "Spørg lægen om attesten", JONAS);
        }
        holdsEverywhere(JONAS, HERS + place, "staff" + place.replace('/', '-'));
    }

    @Test
    void anEmptyPlanInvitesOneToBegin() {
        SannesPlan.forget(db);
        holdsEverywhere(SANNE, "/plan", "plan-empty");
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/plan")
                    .page
                    .locator("text=Ring til en, jeg har arbejdet med")
                    .click();
            button(visit, "Tilføj til planen").click();
            assertThat(visit.text())
                    .contains("Skridtet er gemt", "Når det passer", "Ring til en, jeg har arbejdet med");
        }
    }

    @Test
    void tickingKeepsTheFocusWhereItWasAndTickingAgainUndoesIt() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/plan");
            Locator tick = tick(visit, "Gå en halv times tur");
            tick.focus();
            visit.page.keyboard().press("Enter");
            visit.page.locator("text=Godt gået. Skridtet er gjort.").waitFor();
            assertThat(visit.page.evaluate("document.activeElement.textContent"))
                    .asString()
                    .contains("Fjern fluebenet", "Gå en halv times tur");
            visit.page.keyboard().press("Enter");
            visit.page.locator("text=Skridtet står i planen.").waitFor();
            complainsOfNothing(visit);
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (Visit visit = new Visit(port, Visit.PHONE, false)) {
            visit.as(SANNE).go("/plan");
            tick(visit, "Gå en halv times tur").click();
            assertThat(visit.text()).contains("Godt gået. Skridtet er gjort.", "Du har tre skridt.");
            visit.go("/plan/steps/new");
            visit.page.fill("#words", "Køb nye sko");
            visit.page.fill("#due-day", "27");
            visit.page.fill("#due-month", "11");
            button(visit, "Tilføj til planen").click();
            assertThat(visit.text()).contains("Køb nye sko", "senest fredag 27. nov.", "skrevet af dig");
            visit.go("/plan/goals/new");
            visit.page.fill("#words", "Jeg kan svømme igen");
            button(visit, "Gem målet").click();
            assertThat(visit.text()).contains("Målet er gemt", "Jeg kan svømme igen");
        }
    }

    @Test
    void theCitizenSaysThatThePlanIsReadAndTheCaseworkerSeesWhichVersion() {
        try (Visit sanne = as(SANNE, Visit.PHONE);
                Visit jonas = as(JONAS, Visit.DESKTOP)) {
            assertThat(jonas.go(HERS).text()).contains("Sanne har ikke sagt, at planen er læst.");
            sanne.go("/plan");
            button(sanne, "Jeg har læst planen").click();
            assertThat(sanne.text())
                    .contains("Det står ved planen, at du har læst udgave", "Du har læst udgave")
                    .doesNotContain("Jeg har læst planen");
            holds(sanne);
            addStep(jonas, HERS + "/steps/new", "Besøg Havnens Værksted", SANNE);
            assertThat(jonas.go(HERS).text()).contains("Sanne har læst udgave", "Én ændring er kommet til siden.");
            sanne.inEnglish().go("/plan");
            assertThat(sanne.text()).contains("One change has come since.", "I have read the plan");
            holds(sanne);
        }
    }

    @Test
    void theCaseworkerProposesAGoalAndTheCitizenMakesItTheirs() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP);
                Visit sanne = as(SANNE, Visit.PHONE)) {
            jonas.go(HERS + "/goals/new");
            jonas.page.fill("#words", "Jeg kan køre truck");
            button(jonas, "Gem målet").click();
            assertThat(jonas.go(HERS).text()).contains("Venter på svar fra Sanne", "Jeg kan køre truck");
            sanne.go("/plan").picture("plan-goal-proposal-phone-da");
            assertThat(sanne.text()).contains("Kommunen foreslår et mål", "Et forslag venter på dit svar.");
            holds(sanne);
            button(sanne, "Ja, tag det med").click();
            assertThat(sanne.text())
                    .contains("Målet står i planen", "Jeg kan køre truck")
                    .doesNotContain("foreslår et mål");
        }
    }

    @Test
    void theCaseworkerProposesAndTheCitizenSaysYes() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP);
                Visit sanne = as(SANNE, Visit.PHONE)) {
            addStep(jonas, HERS + "/steps/new", "Besøg Havnens Værksted", SANNE);
            assertThat(jonas.text()).contains("Venter på svar fra Sanne", "Besøg Havnens Værksted");
            sanne.go("/plan").picture("plan-proposal-phone-da");
            assertThat(sanne.text()).contains("Et forslag venter på dit svar.", "foreslået af Jonas");
            holds(sanne);
            button(sanne, "Ja, tag det med").click();
            sanne.page.locator("text=Skridtet står i planen.").waitFor();
            assertThat(sanne.text()).doesNotContain("Et forslag venter");
            assertThat(jonas.go(HERS).text()).doesNotContain("Venter på svar").contains("Besøg Havnens Værksted");
        }
    }

    @Test
    void theCaseworkerTicksWhatTheMunicipalityHasPromised() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP)) {
            jonas.go(HERS);
            assertThat(tick(jonas, "Gå en halv times tur").count()).isZero();
            tick(jonas, "Jonas sender dig lægens svar").click();
            jonas.page.locator("text=Skridtet er gjort.").first().waitFor();
            assertThat(jonas.text()).contains("Kommunen har ét.");
        }
    }

    @Test
    void twoWhoWriteAtTheSameTimeBothSeeWhatTheOtherWrote() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP);
                Visit sanne = as(SANNE, Visit.PHONE)) {
            openStep(sanne, "/plan", "Ring til rygskolen");
            openStep(jonas, HERS, "Ring til rygskolen");
            jonas.page.fill("#words", "Ring til rygskolen senest 30. november");
            button(jonas, "Gem ændringen").click();
            sanne.page.fill("#words", "Ring til rygskolen torsdag efter praktikken");
            button(sanne, "Gem ændringen").click();
            sanne.picture("plan-both-phone-da");
            assertThat(sanne.text())
                    .contains(
                            "I har begge rettet i skridtet",
                            "Jonas gemte, mens du skrev. Intet er væk.",
                            "Ring til rygskolen senest 30. november",
                            "Ring til rygskolen torsdag efter praktikken");
            holds(sanne);
            button(sanne, "Lad det stå sådan").click();
            assertThat(sanne.text()).contains("Ring til rygskolen torsdag efter praktikken");
            assertThat(sanne.go("/plan/changes").text()).contains("senest 30. november");
        }
    }

    @Test
    void withoutJavaScriptOneCanTakeTheOthersVersionOrWriteANew() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP);
                Visit sanne = new Visit(port, Visit.PHONE, false).as(SANNE)) {
            openStep(sanne, "/plan", "Ring til rygskolen");
            openStep(jonas, HERS, "Ring til rygskolen");
            jonas.page.fill("#words", "Ring på fredag");
            button(jonas, "Gem ændringen").click();
            sanne.page.fill("#words", "Ring på torsdag");
            button(sanne, "Gem ændringen").click();
            String choice = sanne.page.url();
            sanne.page.check("input[value=NEW]");
            button(sanne, "Lad det stå sådan").click();
            assertThat(sanne.page.inputValue("#words")).isEqualTo("Ring på torsdag");
            sanne.page.navigate(choice);
            sanne.page.check("input[value=OTHER]");
            button(sanne, "Lad det stå sådan").click();
            assertThat(sanne.text()).contains("Ring på fredag").doesNotContain("Ring på torsdag");
            assertThat(sanne.go("/plan/changes").text()).contains("Ring på torsdag");
        }
    }

    @Test
    void aDoubleClickAddsOneStep() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/plan/steps/new").page.fill("#words", "Køb nye sko");
            button(visit, "Tilføj til planen").dblclick();
            visit.page.locator("text=Skridtet er gemt").waitFor();
            visit.go("/plan");
            assertThat(visit.page
                            .locator(".plan-step-words bdi:text-is('Køb nye sko')")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedStays() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/plan/steps/new").page.fill("#words", "x".repeat(10_000));
            visit.page.fill("#due-day", "31");
            visit.page.fill("#due-month", "2");
            visit.page.fill("#due-year", "2027");
            button(visit, "Tilføj til planen").click();
            visit.picture("plan-problems-phone-da");
            assertThat(visit.page.title()).startsWith("Fejl:");
            assertThat(visit.text())
                    .contains(
                            "Skridtet er ikke gemt. 2 ting skal rettes",
                            "Der er plads til 200 tegn, og du har skrevet 10.000.",
                            "31. februar findes ikke. Måneden har 28 dage.");
            assertThat(visit.page.inputValue("#words")).hasSize(10_000);
            assertThat(visit.page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
        }
    }

    @Test
    void aDayThatIsOverIsAskedAboutOnce() {
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            visit.go("/plan/steps/new").page.fill("#words", "Ring til Peter");
            visit.page.fill("#due-day", "2");
            visit.page.fill("#due-month", "11");
            visit.page.fill("#due-year", "2026");
            button(visit, "Tilføj til planen").click();
            assertThat(visit.text()).contains("Den dag er gået.");
            visit.page.check("input[name=past]");
            button(visit, "Tilføj til planen").click();
            assertThat(visit.text()).contains("Skridtet er gemt", "skulle være gjort mandag 2. nov.");
        }
    }

    @Test
    void scriptsEmojiAndArabicAreShownAsTheyWereWritten() {
        String words = "<script>alert(1)</script> 🚶🏽 اتصل بالطبيب";
        try (Visit visit = as(SANNE, Visit.PHONE)) {
            addStep(visit, "/plan/steps/new", words, SANNE);
            assertThat(visit.text()).contains(words);
            complainsOfNothing(visit);
        }
    }

    @Test
    void whatWasWrittenWhenTheSessionRanOutIsGivenBackToItsWriterAlone() {
        for (User next : new User[] {SANNE, NANNA}) {
            try (Visit visit = as(SANNE, Visit.PHONE)) {
                visit.go("/plan/steps/new").page.fill("#words", "Mine egne ord");
                db.sql("delete from access.session").update();
                button(visit, "Tilføj til planen").click();
                assertThat(visit.page.url()).endsWith("/access/sign-in");
                visit.page
                        .locator("form:has(input[value='" + next.id() + "']) button")
                        .click();
                if (next == SANNE) {
                    assertThat(visit.text()).contains("Du blev logget af, mens du skrev", "Mine egne ord");
                    holds(visit);
                    button(visit, "Gem dem nu").click();
                    assertThat(visit.text()).contains("Skridtet er gemt", "Mine egne ord");
                } else {
                    assertThat(visit.text()).doesNotContain("Mine egne ord");
                }
            }
        }
    }

    @Test
    void nobodyButThoseWithAGroundSeesThePlan() {
        for (User stranger : new User[] {METTE, NANNA}) {
            try (Visit visit = as(stranger, Visit.PHONE)) {
                for (String place : new String[] {"", "/changes", "/pocket.pdf", "/steps/new", "/goals"}) {
                    var answer = visit.page.request().get("http://localhost:" + port + HERS + place);
                    assertThat(answer.ok()).as(stranger.name() + place).isFalse();
                    assertThat(answer.text()).doesNotContain("rygskolen", "Sanne");
                }
            }
        }
        try (Visit hanne = as(HANNE, Visit.DESKTOP)) {
            assertThat(hanne.go(HERS).text()).contains("Sannes plan").doesNotContain("Tilføj");
        }
    }

    private void holdsEverywhere(User user, String address, String name) {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = as(user, width)) {
                holds(visit.go(address).picture(name + "-" + width + "-da"));
                holds(visit.inEnglish().go(address).picture(name + "-" + width + "-en"));
            }
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        complainsOfNothing(visit);
    }

    /** What the start page after sign-in complains of is not this test's business. */
    private static void complainsOfNothing(Visit visit) {
        assertThat(visit.complaints())
                .filteredOn(complaint -> !complaint.contains("/desk"))
                .isEmpty();
    }

    private Visit as(User user, int width) {
        return new Visit(port, width).as(user);
    }

    private static void addStep(Visit visit, String address, String words, User owner) {
        visit.go(address).page.fill("#words", words);
        String id = owner.equals(SANNE) ? "" : owner.id().toString();
        if (visit.page.locator("select#owner").count() == 1) {
            visit.page.selectOption("#owner", id);
        } else {
            visit.page.check("input[name=owner][value='" + id + "']");
        }
        button(visit, "Tilføj til planen").click();
    }

    private static void openStep(Visit visit, String plan, String words) {
        visit.go(plan)
                .page
                .locator("li.plan-step:has-text('" + words + "') a.plan-edit")
                .click();
    }

    private static Locator tick(Visit visit, String words) {
        return visit.page
                .locator("li.plan-step:has-text('" + words + "') form.plan-state button:visible")
                .first();
    }

    private static Locator button(Visit visit, String text) {
        return visit.page.locator("main button:has-text('" + text + "')").first();
    }
}
