package dk.roret.desk;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Statements;
import dk.roret.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WherePageTest {

    private static final String MINE = "/desk/where";
    private static final String QUESTION = "Kan jeg holde ferie, mens jeg er syg?";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingAsked() {
        QuestionTest.forget(db);
    }

    @AfterEach
    void forget() {
        nothingAsked();
        db.sql("delete from setting.choice where key like 'review-weeks%'").update();
        db.sql("delete from citizen.category where source = 'where-test'").update();
    }

    @Test
    void aPhoneNumberStandsOnOneLineHoweverNarrowThePageIs() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(SANNE).go(MINE);
            for (int width = 320; width < 480; width += 8) {
                visit.page.setViewportSize(width, 800);
                assertThat(visit.page
                                .locator("main a[href^='tel:']")
                                .first()
                                .evaluate("a => a.getClientRects().length"))
                        .as("at " + width)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void isUsableByEverybodyOnPhoneAndDesktopInBothLanguages() {
        readiness();
        QuestionTest.ask(db, SANNE, QUESTION);
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(SANNE).go(MINE).picture("where-folded-" + width + "-da");
                assertThat(visit.text())
                        .contains("Hvad afhænger pengene af?", "Det kan du bede om", "Er du uenig?")
                        .doesNotContain("Du kan klage i 4 uger");
                visit.page.locator("details.fold > summary").all().forEach(Locator::click);
                assertThat(visit.text().replace('\u00a0', ' '))
                        .contains(
                                "Du får sygedagpenge. Det er uge 40.",
                                "Du er forbi den første grænse på 22 uger.",
                                "Det hedder aktivitetsparat.",
                                "I uge 40, fra 16. november 2026",
                                "I uge 52, fra 8. februar 2027",
                                "Det er kommunen, der bestemmer.\n",
                                "Reglen: Lov om sygedagpenge § 27.",
                                "Jonas Friis Dalgaard",
                                "Du skal være for syg til at arbejde.",
                                "Du kan klage i 4 uger",
                                "Trappen viser",
                                QUESTION);
                assertThat(visit.page.locator(".figure:visible").count()).isEqualTo(1);
                holds(visit, "where-" + width + "-da");
                visit.inEnglish().go(MINE);
                assertThat(visit.text()).contains("You get sickness benefit. It is week 40.", "Waits for an answer.");
                holds(visit, "where-" + width + "-en");
            }
        }
        for (int width : new int[] {Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(JONAS).go(QuestionTest.hers(SANNE));
                assertThat(visit.text())
                        .contains(
                                "Sådan ser Sanne siden",
                                "Kilde: VEJ 9078",
                                "Kilden er ikke slået efter endnu.",
                                "Send svaret til Sanne")
                        .doesNotContain("Mine spørgsmål");
                holds(visit, "where-staff-" + width + "-da");
                visit.go("/desk/citizens/" + SANNE.id());
                holds(visit, "where-desk-" + width + "-da");
            }
        }
    }

    @Test
    void whatWeOnlyRecallIsMarkedAndWhatWeReadIsNot() {
        try (Visit sanne = new Visit(port, Visit.PHONE)) {
            sanne.as(SANNE).go(MINE);
            assertThat(sanne.page
                            .locator(".stage-ask:has-text('Spørg din sagsbehandler') :text('Kom til de samtaler')")
                            .count())
                    .isEqualTo(1);
            assertThat(sanne.page
                            .locator("li:has-text('Der kommer efter planen nye regler') .stage-ask")
                            .count())
                    .isEqualTo(1);
            assertThat(sanne.page
                            .locator(":text('Du skal være for syg til at arbejde')")
                            .count())
                    .isEqualTo(1);
            assertThat(sanne.page
                            .locator(".stage-ask :text('Du skal være for syg til at arbejde')")
                            .count())
                    .isZero();
        }
    }

    @Test
    void theMunicipalityChoosesItsOwnWeeksOfReview() {
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by, entered_at)
                        values ('review-weeks-sickness', date '2026-11-01', '44, 60', 'Udvalget', 'Tom', now()),
                               ('review-weeks-sickness', date '2026-12-01', '0', 'Udvalget', 'Tom', now())""").update();
        assertThat(new Caller(port).as(SANNE).get(MINE).body())
                .contains("I uge 44, fra 14. december 2026", "I uge 60")
                .doesNotContain("I uge 52");
    }

    @Test
    void asksTheDatabaseSixTimesHoweverMuchWasAsked() {
        long few = statements();
        for (int number = 0; number < 30; number++) {
            QuestionTest.ask(db, SANNE, "Spørgsmål " + number);
        }
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private long statements() {
        return Statements.of(port, SANNE, MINE);
    }

    private static void holds(Visit visit, String picture) {
        visit.picture(picture);
        assertThat(visit.axe()).as(picture).isEmpty();
        assertThat(visit.fits()).as(picture).isTrue();
        assertThat(visit.complaints()).as(picture).isEmpty();
    }

    private void readiness() {
        db.sql("""
                        insert into citizen.category (source, source_key, citizen, valid_from, readiness, target_group)
                        values ('where-test', 'sanne', ?, date '2026-03-01', 'activity_ready', 'sick')""").param(SANNE.id()).update();
    }
}
