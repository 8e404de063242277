package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a device remembers of what was written, until the house has it. */
@HouseTest
class DraftTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    private String hold = "";

    @BeforeEach
    void aConversationToday() {
        Talks.forget(db);
        Talks.forgetPlans(db);
        Talks.choosesTheme(db);
        hold = HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16)) + "/hold";
    }

    @Test
    void signingOutSavesWhatWasJustWritten() {
        try (Visit jonas = as(JONAS).go(hold)) {
            jonas.page.fill("#minutes", "Skrevet lige før Jonas gik");
            jonas.page.locator("button:has-text('Log af')").click();
            jonas.page.waitForURL("**/");
            assertThat(Talks.standing(db, "minutes")).isEqualTo("Skrevet lige før Jonas gik");
        }
    }

    @Test
    void aDraftOnTheDeviceIsFoundAgainAfterTheConversationHasEnded() {
        try (Visit karen = as(KAREN).go(hold);
                Visit jonas = as(JONAS).go(hold)) {
            karen.page.context().setOffline(true);
            karen.page.fill("#minutes", "Karen var uden net");
            karen.page.locator("text=Der er ingen forbindelse").waitFor();
            karen.page.close();
            jonas.page.fill("#minutes", "Referatet");
            jonas.page.locator("summary:has-text('ingen ny kontakt')").click();
            jonas.page.fill("#no-next", "Sanne begynder i job");
            button(jonas, "Slut, og del").click();
            jonas.page.locator("text=Samtalen er slut, og").waitFor();
            karen.page.context().setOffline(false);
            var again = karen.page.context().newPage();
            again.navigate("http://localhost:" + port + hold);
            again.locator("main :text('Karen var uden net')").first().waitFor();
            assertThat(again.evaluate(Talks.DRAFTS)).isEqualTo(0);
        }
    }

    @Test
    void aDeviceThatRemembersNothingStillSaves() {
        try (Visit jonas = as(JONAS)) {
            jonas.page.addInitScript(
                    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })");
            jonas.go(hold).page.fill("#minutes", "Uden hukommelse");
            jonas.page.locator("[role=status]:has-text('Gemt kl.')").waitFor();
            assertThat(Talks.standing(db, "minutes")).isEqualTo("Uden hukommelse");
        }
    }

    private Visit as(User user) {
        return new Visit(port, Visit.DESKTOP).as(user);
    }
}
