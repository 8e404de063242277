package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.conversation.Talks.DRAFTS;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.saved;
import static dk.roret.conversation.Talks.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import dk.roret.HouseTest;
import dk.roret.RoretApplicationCopy;
import dk.roret.Visit;
import dk.roret.access.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed where the server cannot be reached stays on the device, for its writer alone. */
@HouseTest
class HoldDraftsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    JdbcConnectionDetails database;

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
    void whatIsWrittenWithoutAConnectionIsSavedWhenItIsBack() {
        try (Visit jonas = as(JONAS).go(hold)) {
            jonas.page.context().setOffline(true);
            type(jonas, "Skrevet uden net");
            jonas.page.locator("text=Der er ingen forbindelse").waitFor();
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(1);
            button(jonas, "Gem og fortsæt senere").click();
            assertThat(jonas.page.inputValue("#minutes")).isEqualTo("Skrevet uden net");
            jonas.page.context().setOffline(false);
            saved(jonas);
            assertThat(standing("minutes")).isEqualTo("Skrevet uden net");
        }
    }

    @Test
    void aPageClosedWithoutAConnectionGivesBackWhatWasWritten() {
        try (Visit jonas = as(JONAS).go(hold)) {
            jonas.page.context().setOffline(true);
            type(jonas, "Låget blev lukket");
            jonas.page.locator("text=Der er ingen forbindelse").waitFor();
            jonas.page.close();
            jonas.page.context().setOffline(false);
            var again = jonas.page.context().newPage();
            again.navigate("http://localhost:" + port + hold);
            again.locator("[role=status]:has-text('Gemt kl.')").waitFor();
            assertThat(again.inputValue("#minutes")).isEqualTo("Låget blev lukket");
            assertThat(standing("minutes")).isEqualTo("Låget blev lukket");
            assertThat(again.evaluate(DRAFTS)).isEqualTo(0);
        }
    }

    @Test
    void whatIsWrittenWhileTheServerIsDownIsSavedWhenItIsUpAgain() {
        RoretApplicationCopy first = new RoretApplicationCopy(database);
        int there = first.port();
        try (Visit jonas = new Visit(there, Visit.DESKTOP).as(JONAS).go(hold)) {
            type(jonas, "Før den faldt");
            saved(jonas);
            first.close();
            type(jonas, "Før den faldt, og mens den var væk");
            jonas.page.locator("text=Der er ingen forbindelse").waitFor();
            try (var second = new RoretApplicationCopy(database, there)) {
                assertThat(second.port()).isEqualTo(there);
                saved(jonas);
                assertThat(standing("minutes")).isEqualTo("Før den faldt, og mens den var væk");
            }
        }
    }

    @Test
    void whatIsWrittenWhenTheSessionRunsOutIsThereAfterSigningInAgain() {
        try (Visit jonas = as(JONAS).go(hold)) {
            db.sql("delete from access.session").update();
            type(jonas, "Sessionen løb ud");
            jonas.page.locator("text=Log ind igen, og skriv videre").click();
            jonas.page
                    .locator("form:has(input[value='" + JONAS.id() + "']) button")
                    .click();
            saved(jonas);
            assertThat(jonas.page.inputValue("#minutes")).isEqualTo("Sessionen løb ud");
            assertThat(standing("minutes")).isEqualTo("Sessionen løb ud");
        }
    }

    @Test
    void nobodyElseGetsWhatTheWriterLeftOnTheDevice() {
        try (Visit jonas = as(JONAS).go(hold)) {
            db.sql("delete from access.session").update();
            type(jonas, "Kun for Jonas");
            jonas.page.locator("text=Log ind igen, og skriv videre").click();
            jonas.page
                    .locator("form:has(input[value='" + KAREN.id() + "']) button")
                    .click();
            jonas.page.locator("#minutes").waitFor();
            assertThat(jonas.page.inputValue("#minutes")).isEmpty();
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(0);
        }
    }

    @Test
    void draftsAreGoneWhenTheWriterSignsOutAndAfterTwelveHours() {
        try (Visit jonas = as(JONAS).go(hold)) {
            jonas.page.context().setOffline(true);
            type(jonas, "Kladde");
            jonas.page.locator("text=Der er ingen forbindelse").waitFor();
            jonas.page.evaluate("""
                    for (const key of Object.keys(localStorage)) {
                      const draft = JSON.parse(localStorage.getItem(key));
                      localStorage.setItem(key + ' old', JSON.stringify({ ...draft, at: draft.at - 12 * 3600 * 1000 - 1 }));
                    }""");
            jonas.page.context().setOffline(false);
            jonas.page.locator("[role=status]:has-text('Gemt kl.')").waitFor();
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(1);
            jonas.page.reload();
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(0);

            List<String> asked = new ArrayList<>();
            jonas.page.onceDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });
            jonas.page.route("**/words", route -> route.abort());
            type(jonas, "En kladde til");
            jonas.page.locator("text=Der er ingen forbindelse").waitFor();
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(1);
            jonas.page.locator("button:has-text('Log af')").click();
            jonas.page.waitForCondition(() -> asked.size() == 1);
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(1);
            jonas.page.onDialog(Dialog::accept);
            jonas.page.locator("button:has-text('Log af')").click();
            jonas.page.waitForURL("**/");
            assertThat(jonas.page.evaluate(DRAFTS)).isEqualTo(0);
        }
    }

    private Visit as(User user) {
        return new Visit(port, Visit.DESKTOP).as(user);
    }

    private String standing(String field) {
        return Talks.standing(db, field);
    }
}
