package dk.roret.citizen;

import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.NANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Access;
import dk.roret.access.Look;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Nanna turns 25 on 22 November. */
@HouseTest
@TestPropertySource(properties = "test.house=course")
class TransitionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String PAGE = "/citizen/transition/" + NANNA.id();
    private static final String CHANGES = "Du får et andet beløb. Din nye kontakt er Lise.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    Transitions transitions;

    @BeforeEach
    @AfterEach
    void nothingHasBegun() {
        db.sql("delete from citizen.transition_version").update();
        db.sql("delete from citizen.transition").update();
        db.sql("delete from citizen.parent_consent").update();
        db.sql("delete from setting.choice where key = 'transition-months'").update();
        born("2001-11-22");
    }

    @Test
    void raisesItselfAndIsPreparedByBothSidesAndReadByTheCitizen() {
        try (Visit mette = new Visit(port, Visit.DESKTOP);
                Visit nanna = new Visit(port, Visit.PHONE)) {
            mette.as(METTE).go("/desk/citizens?show=transition");
            assertThat(mette.text()).contains("Nanna Kofoed", "Fylder snart 25 år");
            mette.go("/desk/citizens/" + NANNA.id())
                    .page
                    .locator("a:has-text('Forbered overgangen')")
                    .click();
            assertThat(mette.axe()).isEmpty();
            assertThat(mette.text()).contains("Overgangen kan afsluttes, når dette er på plads");
            mette.page.locator("#givingUnit").fill("Unge");
            mette.page.locator("#givingName").fill("Mette Agerskov");
            mette.page.locator("#givingUntil").fill("2026-11-20");
            mette.page.locator("#receivingUnit").fill("Job og Uddannelse");
            mette.page.locator("#receivingName").fill("Lise <b>Bro</b>");
            mette.page.locator("#receivingPhone").fill("12 34 55 66");
            mette.page.locator("#receivingFrom").fill("2026-11-23");
            mette.page.locator("#meetingOn").fill("2026-11-16");
            mette.page.locator("#bothPresent").check();
            mette.page.locator("#changes").fill(CHANGES);
            mette.page.locator("button:text-is('Gem')").click();
            assertThat(mette.text()).contains("Ingen er ansvarlig fra 21. november 2026 til 22. november 2026.");
            assertThat(mette.axe()).isEmpty();
            mette.picture("transition-desktop");

            nanna.as(NANNA)
                    .go("/plan")
                    .page
                    .locator("a:has-text('Når du får fødselsdag'):visible")
                    .click();
            assertThat(nanna.text())
                    .contains("Når du fylder 25 år", CHANGES, "Lise <b>Bro</b>", "12 34 55 66", "Fra 23. november 2026")
                    .contains("Fra 21. november 2026 til 22. november 2026 mangler vi at sige, hvem der har ansvaret.")
                    .doesNotContain("Du er ikke alene en eneste dag.");
            assertThat(nanna.axe()).isEmpty();
            assertThat(nanna.fits()).isTrue();
            nanna.picture("own-transition-phone").inEnglish().go("/citizen/transition");
            assertThat(nanna.text()).contains("When you turn 25");
            assertThat(nanna.axe()).isEmpty();

            mette.page.locator("#receivingFrom").fill("2026-11-21");
            mette.page.locator("button:text-is('Gem')").click();
            assertThat(nanna.go("/citizen/transition").text()).contains("You are not on your own for a single day.");
            mette.page.locator("button:has-text('Afslut overgangen')").click();
            assertThat(mette.text()).contains("Overgangen er afsluttet.", "Der er ingen overgang lige nu.");
            mette.go("/desk/citizens?show=all");
            assertThat(mette.text()).doesNotContain("Fylder snart");
            assertThat(mette.complaints()).isEmpty();
        }
    }

    @Test
    void cannotBeClosedWithADayWithoutAnybodyResponsible() {
        Look mette = look();
        assertThat(transitions.write(mette, form(0, "2026-11-23"))).isTrue();
        assertThatThrownBy(() -> transitions.close(mette, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OVG-09");
        assertThat(transitions.write(mette, form(1, "2026-11-21"))).isTrue();
        assertThat(transitions.near(mette).orElseThrow().missing(TODAY)).isEmpty();
        transitions.close(mette, 2);
        assertThat(transitions.near(mette)).isEmpty();
    }

    @Test
    void ofTwoWhoWriteAtOnceNeitherIsOverwritten() {
        Look mette = look();
        assertThat(transitions.write(mette, form(0, "2026-11-21"))).isTrue();
        assertThat(transitions.write(mette, form(0, "2026-12-01"))).isFalse();
        assertThat(transitions.near(mette).orElseThrow().receiving().day()).isEqualTo("2026-11-21");
        assertThat(db.sql("select count(*) from citizen.transition_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void raisesItselfAsManyMonthsAheadAsTheMunicipalityHasSet() {
        born("2002-05-16");
        assertThat(transitions.near(look()).map(Transition::age)).contains(25);
        born("2002-05-17");
        assertThat(transitions.near(look())).isEmpty();
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by)
                        values ('transition-months', '2026-11-01', '7', 'test', 'test')""").update();
        assertThat(transitions.near(look()).map(Transition::age)).contains(25);
    }

    @Test
    void anAgeThatIsReachedIsNotSaidToComeSoon() {
        Caller mette = new Caller(port).as(METTE);
        String list = "/desk/citizens?show=transition&sort=need&order=rising";
        assertThat(mette.get(list).body()).contains("Fylder snart 25 år");
        born("2001-11-10");
        assertThat(mette.get(list).body()).contains("Er fyldt 25 år").doesNotContain("Fylder snart");
    }

    @Test
    void parentsDecideForNobodyWhoIsAdult() {
        LocalDate adult = LocalDate.of(2019, 11, 22);
        LocalDate born = LocalDate.of(2001, 11, 22);
        assertThat(new ConsentForm("Mor", "Møde", "2019-11-21").problems(born, adult, TODAY))
                .isEmpty();
        assertThat(new ConsentForm("Mor", "Møde", "2019-11-22").problems(born, adult, TODAY))
                .extracting(Problem::code)
                .containsExactly("FOR-04");
    }

    @Test
    void saysWhereTheAgeComesFromAndThatTheLawIsNotLookedUpYet() {
        born("2009-01-01");
        try (Visit mette = new Visit(port, Visit.DESKTOP, false)) {
            mette.as(METTE).go(PAGE);
            assertThat(mette.text()).contains("Hvorfor 18 år? Værgemålsloven § 1. Kilden er ikke slået efter endnu.");
            born("2001-11-22");
            assertThat(mette.go(PAGE).text())
                    .contains("Hvorfor 25 år? Lov nr. 1655 af 30. december 2024.")
                    .doesNotContain("ikke slået efter");
        }
    }

    @Test
    void aParentsYesIsKeptAndCanBeTakenBack() {
        try (Visit mette = new Visit(port, Visit.PHONE, false)) {
            mette.as(METTE).go(PAGE);
            assertThat(mette.text()).as("Nanna decides alone").doesNotContain("Forældrenes samtykke");
            born("2009-11-22");
            mette.go("/desk/citizens/" + NANNA.id())
                    .page
                    .locator("a:has-text('Forældrenes samtykke')")
                    .click();
            mette.page.locator("summary:has-text('Skriv et samtykke')").click();
            mette.page.locator("#parent").fill("Anne Kofoed, mor");
            mette.page.locator("#what").fill("At skolen må være med til mødet");
            mette.page.locator("#givenOn").fill("2026-11-10");
            mette.page.locator("button:has-text('Gem samtykket')").click();
            assertThat(mette.text()).contains("Anne Kofoed, mor", "At skolen må være med til mødet");
            assertThat(mette.fits()).isTrue();
            mette.picture("transition-phone");
            mette.page.locator("button:has-text('De har trukket det tilbage')").click();
            assertThat(mette.text()).contains("Anne Kofoed, mor", "Trukket tilbage 16. november 2026.");
        }
    }

    private void born(String day) {
        db.sql("update citizen.citizen set birth_date = cast(? as date) where id = ?")
                .params(day, NANNA.id())
                .update();
    }

    private Look look() {
        return access.look(METTE, TestWorld.citizen(NANNA), "GET /test").orElseThrow();
    }

    private static TransitionForm form(int version, String receivingFrom) {
        return new TransitionForm(
                25,
                version,
                "Unge",
                "Mette",
                "",
                "2026-11-20",
                "Job",
                "Lise",
                "",
                receivingFrom,
                "2026-11-16",
                true,
                CHANGES);
    }
}
