package dk.roret.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FrontPageTest {

    @LocalServerPort
    int port;

    @Test
    void tellsWhatRoretIsInBothLanguages() {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.go("/");
                assertThat(visit.text())
                        .contains("Borgeren står ved roret", "ejer borgeren sin plan", "Prøv det som en af dem");
                assertThat(visit.axe()).as("at %d", width).isEmpty();
                assertThat(visit.fits()).as("at %d", width).isTrue();
                visit.picture("front-" + width + "-da").inEnglish().go("/");
                assertThat(visit.text()).contains("The citizen is at the helm", "We do not know yet");
                assertThat(visit.axe()).as("at %d", width).isEmpty();
                assertThat(visit.fits()).as("at %d", width).isTrue();
                visit.picture("front-" + width + "-en");
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    @Test
    void signsInAsAnyoneInTheCastWithoutJavaScript() {
        try (Visit visit = new Visit(port, Visit.DESKTOP, false)) {
            visit.go("/");
            visit.page
                    .locator("form:has(input[value='" + TestWorld.JONAS.id() + "']) button")
                    .click();
            assertThat(visit.page.url()).contains("/desk/citizens");
            assertThat(visit.page.locator("header").innerText()).contains("Jonas Friis Dalgaard, sagsbehandler");
        }
    }

    @Test
    void everyRoleHasAPlaceWhereTheDayBegins() {
        assertThat(List.of(Role.values()).stream().map(StartPage::first))
                .containsExactly(
                        "/plan",
                        "/desk/citizens",
                        "/offer",
                        "/offer",
                        "/outcome/survival",
                        "/outcome/survival",
                        "/outcome/survival",
                        "/desk/operations");
    }
}
