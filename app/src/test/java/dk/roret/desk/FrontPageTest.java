package dk.roret.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FrontPageTest {

    @LocalServerPort
    int port;

    @Test
    void tellsWhatRoretIsInBothLanguages() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.go("/");
            assertThat(visit.text()).contains("Borgeren står ved roret");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
            visit.inEnglish().picture("front-phone-en");
            assertThat(visit.text()).contains("The citizen is at the helm");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void signsInAsAnyoneInTheCast() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.JONAS).go("/");
            assertThat(visit.page.locator("header").innerText()).contains("Jonas Friis Dalgaard, sagsbehandler");
        }
    }
}
