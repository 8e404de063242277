package dk.roret.segment;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The municipality's rules, and how often they are followed. */
@HouseTest
class SegmentPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script> =1+1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void onlyTheFirstRulesAndNoDecisions() {
        MadeUpDecisions.forget(db);
        db.sql("delete from segment.rule where version > 1").update();
        db.sql("delete from segment.rules where version > 1").update();
    }

    @Test
    void anAdministratorSetsTheRulesFromADayAndEverybodyReadsThemAsSentences() {
        try (Visit tom = new Visit(port, Visit.DESKTOP).as(TOM)) {
            tom.go("/segment/rules/new").page.selectOption("#kind-1-1", "age.under");
            tom.page.selectOption("#rule-1", "FINDS_SOON");
            save(tom);
            assertThat(tom.text()).contains("Regel 1 mangler et tal", "Skriv, hvem der har besluttet det");
            assertThat(tom.page.inputValue("#kind-1-1"))
                    .as("nothing typed is lost")
                    .isEqualTo("age.under");
            tom.page.fill("#number-1-1", "50");
            tom.page.fill("#decidedBy-rules", "Udvalget " + SCRIPT);
            holds(tom.picture("rules-form-desktop-da"));
            save(tom);
            assertThat(tom.text())
                    .contains(
                            "Hvis borgeren er under 50 år: foreslå finder snart job.",
                            "Udgave 2, besluttet af Udvalget " + SCRIPT,
                            "Hvis borgeren mærker helbredet det meste af tiden: foreslå flere indsatser på én gang.");
        }
        assertThat(new Caller(port).as(JONAS).get("/segment/rules").body())
                .contains("borgeren er under 50 år")
                .doesNotContain("<script>alert", "Lav nye regler");
    }

    @Test
    void twoWhoWriteNewRulesAtTheSameTimeDoNotTakeEachOthersPlace() {
        Caller tom = new Caller(port).as(TOM);
        Map<String, String> rules = Map.of(
                "version",
                "1",
                "rule-1",
                "EARLY",
                "kind-1-1",
                "reading.help",
                "otherwise",
                "EARLY",
                "from",
                "2026-12-01",
                "decidedBy",
                "Udvalget");
        assertThat(tom.post("/segment/rules/new", rules).statusCode()).isEqualTo(302);
        assertThat(tom.post("/segment/rules/new", rules).body()).contains("SEG-05");
        assertThat(tom.get("/segment/rules").body())
                .contains("Kommer til at gælde fra")
                .doesNotContain("Udgave 3");
    }

    @Test
    void leadersSeeNoFigureOfTooFewAndNobodysReason() {
        MadeUpDecisions.add(db, 1, "FINDS_SOON", "EARLY", "En grund for Sanne");
        assertThat(shares()).contains("For få. Vises ikke.").doesNotContain("En grund");
        MadeUpDecisions.add(db, 30, "FINDS_SOON", "FINDS_SOON", null);
        MadeUpDecisions.add(db, 6, "FINDS_SOON", "PARALLEL", "En anden grund");
        MadeUpDecisions.add(db, 1, "FINDS_SOON", "EARLY", "En tredje grund");
        assertThat(shares())
                .contains("38 borgere", "øvrige")
                .doesNotContain(">2<", ">6<", ">36<", "grund for", "anden grund");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/segment/rules", "/segment/rules/new"})
    void pagesOfTheRulesHoldEverywhere(String address) {
        holdsEverywhere(TOM, address);
    }

    @Test
    void thePageOfSharesHoldsEmptyAndFull() {
        try (Visit hanne = new Visit(port, Visit.PHONE).as(HANNE)) {
            holds(hanne.go("/segment/shares").picture("shares-empty-390-da"));
        }
        MadeUpDecisions.add(db, 30, "FINDS_SOON", "FINDS_SOON", null);
        MadeUpDecisions.add(db, 8, "FINDS_SOON", "PARALLEL", "En grund");
        holdsEverywhere(HANNE, "/segment/shares");
    }

    private String shares() {
        return new Caller(port).as(HANNE).get("/segment/shares").body();
    }

    private static void save(Visit tom) {
        tom.page.locator("main button:has-text('Gem reglerne')").click();
    }

    private void holdsEverywhere(User user, String address) {
        String name = address.substring(1).replace('/', '-');
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width).as(user)) {
                holds(visit.go(address).picture(name + "-" + width + "-da"));
                if (width > 320) {
                    holds(visit.inEnglish().go(address).picture(name + "-" + width + "-en"));
                }
            }
        }
        try (Visit visit = new Visit(port, Visit.PHONE, false).as(user)) {
            assertThat(visit.go(address).text()).contains("regler");
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
}
