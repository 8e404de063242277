package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.DRAFTS;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static dk.roret.conversation.Talks.saved;
import static dk.roret.conversation.Talks.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that is typed while two people talk is lost. */
@HouseTest
class HoldPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    private String hold = "";
    private String talk = "";

    @BeforeEach
    void aConversationToday() {
        Talks.forget(db);
        Talks.forgetPlans(db);
        Talks.choosesTheme(db);
        talk = HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
        hold = talk + "/hold";
    }

    @Test
    void whatIsWrittenIsSavedWithoutAButton() {
        try (Visit jonas = as(JONAS).go(hold)) {
            type(jonas, "Vi talte om <script>alert(1)</script> timer");
            saved(jonas);
            assertThat(jonas.go(hold).page.inputValue("#minutes"))
                    .isEqualTo("Vi talte om <script>alert(1)</script> timer");
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(0);
            assertThat(jonas.complaints())
                    .filteredOn(said -> !said.contains("/desk"))
                    .isEmpty();
        }
    }

    @Test
    void enterSavesAndStaysAndChoosesNothing() {
        Caller caller = new Caller(port).as(JONAS);
        for (String words : new String[] {"Den ene tekst", "Den anden tekst"}) {
            caller.post(talk + "/words", Map.of("tab", UUID.randomUUID() + "", "since", words, "since.base", "0"));
        }
        for (boolean script : new boolean[] {true, false}) {
            try (Visit jonas = new Visit(port, Visit.DESKTOP, script).as(JONAS).go(hold)) {
                jonas.page.fill("#next-purpose", "Skrevet, script " + script);
                if (script) {
                    jonas.page.locator("#next-purpose").press("Enter");
                    saved(jonas);
                } else {
                    jonas.page.waitForResponse(
                            answer -> answer.url().endsWith(hold)
                                    && answer.request().method().equals("GET"),
                            () -> jonas.page.locator("#next-purpose").press("Enter"));
                }
                assertThat(jonas.page.url()).endsWith(hold);
                assertThat(jonas.text()).contains("Her er flere tekster", "Den anden tekst");
                assertThat(jonas.page.inputValue("#next-purpose")).isEqualTo("Skrevet, script " + script);
            }
            assertThat(standing("next-purpose")).isEqualTo("Skrevet, script " + script);
            assertThat(standing("since")).isEqualTo("Den ene tekst");
        }
    }

    @Test
    void anAgreedStepIsPutRightWithoutLosingWhatIsWritten() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP, false).as(JONAS).go(hold)) {
            jonas.page.fill("#step-words", "Ringer til Peter");
            jonas.page.selectOption("#step-owner", JONAS.id().toString());
            button(jonas, "Tilføj aftalen").click();
            assertThat(jonas.text()).contains("Ringer til Peter");
            jonas.page.fill("#minutes", "Skrevet lige før");
            jonas.page.locator("#agreements table button").click();
            assertThat(jonas.page.inputValue("#words").strip()).isEqualTo("Ringer til Peter");
            jonas.page.fill("#words", "Ringer til Peter fredag");
            jonas.page
                    .locator("main form[action*='/steps/'] button.button-primary")
                    .click();
            assertThat(jonas.page.url()).endsWith(hold);
            assertThat(jonas.text()).contains("Ringer til Peter fredag");
            assertThat(jonas.page.inputValue("#minutes")).isEqualTo("Skrevet lige før");
        }
    }

    @Test
    void twoWhoWriteAtTheSameTimeBothKeepTheirsAndChoose() {
        try (Visit jonas = as(JONAS).go(hold);
                Visit karen = as(KAREN).go(hold)) {
            type(jonas, "Jonas skrev det her");
            saved(jonas);
            type(karen, "Karen skrev noget andet");
            karen.page.locator("text=En anden skrev samtidig").waitFor();
            assertThat(standing("minutes")).isEqualTo("Jonas skrev det her");
            karen.page.locator("a:has-text('Se begge')").click();
            assertThat(karen.page.inputValue("#minutes")).isEqualTo("Jonas skrev det her");
            assertThat(karen.text()).contains("Karen skrev noget andet");
            assertThat(karen.axe()).isEmpty();
            karen.picture("conversation-both-da");
            button(karen, "Slut, og del").click();
            karen.page.locator(".error-summary").waitFor();
            assertThat(karen.text()).contains("Her er to tekster. Vælg, hvad der skal stå.");
            button(karen, "Sæt dem sammen").click();
            karen.page.locator("text=Her er flere tekster").waitFor(gone());
            assertThat(karen.page.inputValue("#minutes")).isEqualTo("Jonas skrev det her\n\nKaren skrev noget andet");
            assertThat(karen.text()).doesNotContain("Her er flere tekster");
        }
    }

    @Test
    void twoTabsOfTheSameWriterDoNotWriteOverEachOther() {
        try (Visit one = as(JONAS).go(hold)) {
            var two = one.page.context().newPage();
            two.navigate("http://localhost:" + port + hold);
            type(one, "Fra den første fane");
            saved(one);
            two.fill("#minutes", "Fra den anden fane");
            two.locator("text=En anden skrev samtidig").waitFor();
            assertThat(one.go(hold).text()).contains("Fra den anden fane");
            assertThat(one.page.inputValue("#minutes")).isEqualTo("Fra den første fane");
        }
    }

    @Test
    void withoutJavaScriptTheButtonsSaveEverything() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP, false).as(JONAS).go(hold)) {
            jonas.page.fill("#minutes", "Uden script");
            jonas.page.fill("#step-words", "Ring til rygskolen");
            jonas.page.selectOption("#step-owner", "");
            button(jonas, "Tilføj aftalen").click();
            assertThat(jonas.text()).contains("Aftalen står i planen", "Ring til rygskolen");
            assertThat(jonas.page.inputValue("#minutes")).isEqualTo("Uden script");
            assertThat(jonas.page.inputValue("#step-words")).isEmpty();
            jonas.page.fill("#minutes", "Uden script, igen");
            button(jonas, "Gem og fortsæt senere").click();
            assertThat(jonas.text()).contains("Referatet er ikke delt endnu");
            assertThat(standing("minutes")).isEqualTo("Uden script, igen");
        }
        try (Visit sanne = new Visit(port, Visit.PHONE).as(SANNE).go("/plan")) {
            assertThat(sanne.text()).contains("Ring til rygskolen").doesNotContain("venter på dit svar");
        }
    }

    @Test
    void itDoesNotEndWithoutANextContactOrAReasonAndTheCitizenReadsTheMinutesAtOnce() {
        try (Visit jonas = as(JONAS).go(hold);
                Visit sanne = new Visit(port, Visit.PHONE).as(SANNE)) {
            type(jonas, "Sanne prøver tre dage");
            jonas.page.locator("input[name^='citizen.'][value='4']").first().check();
            jonas.page.locator("input[name^='staff.'][value='3']").first().check();
            button(jonas, "Slut, og del").click();
            jonas.page.locator(".error-summary").waitFor();
            assertThat(jonas.text()).contains("Aftal næste kontakt, eller skriv, hvorfor der ikke er en.", "SAM-08");
            jonas.picture("conversation-not-closed-da");
            assertThat(sanne.go("/conversation").text()).doesNotContain("tre dage");
            jonas.page.fill("#next-day", "2026-12-11");
            jonas.page.fill("#next-starts", "09:30");
            jonas.page.fill("#next-purpose", "Hvordan gik de tre dage?");
            button(jonas, "Slut, og del").click();
            jonas.page.locator("text=Samtalen er slut, og referatet er delt.").waitFor();
            assertThat(sanne.go("/conversation").text())
                    .contains("Sanne prøver tre dage", "11. december kl. 9.30", "Hvordan gik de tre dage?");
            assertThat(marks()).isEqualTo("CITIZEN 4, PROFESSIONAL 3");
        }
    }

    @Test
    void whatArrivesAfterTheConversationWasClosedIsKeptAndCanBeAdded() {
        try (Visit jonas = as(JONAS).go(hold);
                Visit karen = as(KAREN).go(hold)) {
            jonas.page.fill("#minutes", "Referatet");
            jonas.page.locator("summary:has-text('ingen ny kontakt')").click();
            jonas.page.fill("#no-next", "Sanne begynder i job");
            button(jonas, "Slut, og del").click();
            jonas.page.locator("text=Samtalen er slut, og").waitFor();
            karen.page.fill("#minutes", "Karen skrev videre");
            karen.page.locator("text=Begge tekster er gemt").waitFor();
            jonas.go(talk);
            assertThat(jonas.text()).contains("Karen skrev videre", "Sanne begynder i job");
            button(jonas, "Føj det til referatet").click();
            jonas.page.locator("text=Det står i referatet nu.").waitFor();
            assertThat(jonas.text()).contains("Tilføjet af Jonas", "Karen skrev videre");
        }
    }

    @Test
    void aConversationIsHeldWithTheKeyboardAlone() {
        try (Visit jonas = as(JONAS).go(HERS)) {
            tabTo(jonas, reads("Begynd samtalen"));
            jonas.page.keyboard().press("Enter");
            jonas.page.locator("#minutes").waitFor();
            tabTo(jonas, "document.activeElement.name?.startsWith('citizen.')");
            jonas.page.keyboard().press("ArrowRight");
            tabTo(jonas, "document.activeElement.id === 'minutes'");
            jonas.page.keyboard().type("Skrevet med tasterne");
            tabTo(jonas, reads("ingen ny kontakt"));
            jonas.page.keyboard().press("Enter");
            tabTo(jonas, "document.activeElement.id === 'no-next'");
            jonas.page.keyboard().type("Sanne begynder i job");
            tabTo(jonas, reads("Slut, og del"));
            jonas.page.keyboard().press("Enter");
            jonas.page.locator("text=Samtalen er slut, og referatet er delt.").waitFor();
            assertThat(jonas.text()).contains("Skrevet med tasterne");
            assertThat(marks()).isEqualTo("CITIZEN 2");
        }
    }

    private static String reads(String words) {
        return "document.activeElement.matches('a, button, summary') && document.activeElement.textContent.includes('"
                + words + "')";
    }

    private static void tabTo(Visit visit, String there) {
        for (int pressed = 0; pressed < 200; pressed++) {
            if (Boolean.TRUE.equals(visit.page.evaluate(there))) {
                return;
            }
            visit.page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + there);
    }

    @Test
    void theScreenHoldsOnPhoneAndDesktopInBothLanguages() {
        holdsEverywhere(port, JONAS, hold, "conversation-hold");
    }

    private Visit as(User user) {
        return new Visit(port, Visit.DESKTOP).as(user);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private String standing(String field) {
        return Talks.standing(db, field);
    }

    private String marks() {
        return db.sql("""
                        select string_agg(m.side || ' ' || k.step, ', ' order by m.side)
                        from progress.measurement m join progress.mark k on k.measurement = m.id""").query(String.class).single();
    }
}
