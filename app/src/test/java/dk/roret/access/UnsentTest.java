package dk.roret.access;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** In a house of its own, since it signs everybody out. */
@HouseTest
@TestPropertySource(properties = "test.house=unsent")
class UnsentTest {

    private static final String WORDS = "Mine egne ord";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource({
        "/plan/steps/new, #words, Tilføj til planen",
        "/jobsearch, #offers, Gem",
        "/progress/successes, #success, Gem det",
        "/conversation, textarea, Bed om en samtale"
    })
    void whatWasWrittenWhenTheSessionRanOutIsGivenBackToItsWriterAlone(String place, String field, String button) {
        try (Visit visit = new Visit(port, Visit.PHONE).as(SANNE)) {
            signedOutWhileWriting(visit.go(place), field, button);
            come(visit, SANNE);
            assertThat(visit.text()).contains("Du blev logget af, mens du skrev", WORDS);
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
            visit.picture("unsent-da").page.click("text=Gem dem nu");
            assertThat(visit.page.url()).doesNotContain("unsent");
            assertThat(visit.page.content()).contains(WORDS);
        }
        try (Visit visit = new Visit(port, Visit.PHONE).as(SANNE)) {
            signedOutWhileWriting(visit.go(place), field, button);
            come(visit, NANNA);
            assertThat(visit.text()).doesNotContain(WORDS);
            assertThat(visit.go("/access/unsent").page.content()).doesNotContain(WORDS);
        }
    }

    @Test
    void aCaseworkersNoteIsNotLostEither() {
        try (Visit visit = new Visit(port, Visit.DESKTOP, false).as(JONAS)) {
            signedOutWhileWriting(visit.go("/conversation/" + SANNE.id() + "/notes"), "#words", "Gem noten");
            come(visit, JONAS);
            visit.page.click("text=Gem dem nu");
            assertThat(visit.text()).contains("Noten er gemt.", WORDS);
        }
    }

    private void signedOutWhileWriting(Visit visit, String field, String button) {
        visit.page.locator("main " + field).first().fill(WORDS);
        db.sql("delete from access.session").update();
        visit.page.locator("main button:text-is('" + button + "')").first().click();
        assertThat(visit.page.url()).endsWith("/access/sign-in");
    }

    private static void come(Visit visit, User user) {
        visit.page.locator("form:has(input[value='" + user.id() + "']) button").click();
    }
}
