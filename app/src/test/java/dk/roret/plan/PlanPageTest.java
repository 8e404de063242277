package dk.roret.plan;

import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
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
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(SANNE).go("/plan").picture("plan-phone-da");
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
            holds(visit);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plan",
                "/plan/more",
                "/plan/changes",
                "/plan/goals",
                "/plan/goals/new",
                "/plan/steps/new",
            })
    void everyPageOfTheCitizenHoldsOnPhoneAndDesktopInBothLanguages(String address) {
        String name = "plan" + address.substring(5).replace('/', '-');
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(SANNE).go(address).picture(name + "-" + width + "-da");
                holds(visit);
                visit.inEnglish().go(address).picture(name + "-" + width + "-en");
                holds(visit);
            }
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints()).isEmpty();
    }
}
