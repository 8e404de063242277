package dk.roret.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PlainPagesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/was, Tilgængelighedserklæring, Accessibility statement",
        "/web/privacy, Sådan passer vi på oplysninger, How we look after information"
    })
    void everybodyCanReadWhatTheMunicipalityOwesThemToTell(String path, String danish, String english) {
        try (Visit visit = new Visit(port, Visit.PHONE, true)) {
            visit.go(path);
            assertThat(visit.text()).contains(danish, "Fjordby Kommune", "12 34 40 00");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
            visit.picture(path.substring(1).replace('/', '-') + "-phone");
            visit.inEnglish().go(path);
            assertThat(visit.text()).contains(english);
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
