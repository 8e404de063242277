package dk.roret.desk;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WherePageTest {

    private static final String MINE = "/desk/where";
    private static final String QUESTION = "Kan jeg holde ferie, mens jeg er syg?";
    private static final String PAYLOAD = "=1+1 <script>alert(1)</script> {{7*7}} ${8*8}";

    /** Not the page's own: session, who is signed in, ground, log, and the municipality's settings. */
    private static final Pattern AROUND =
            Pattern.compile("access\\.|setting\\.choice|from staff\\.staff|select id, given_name|as own, r\\.team = ");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingAsked() {
        db.sql("delete from stage.answer").update();
        db.sql("delete from stage.question").update();
    }

    @AfterEach
    void forget() {
        nothingAsked();
        db.sql("delete from setting.choice where key like 'review-weeks%'").update();
        db.sql("delete from citizen.category where source = 'where-test'").update();
    }

    @Test
    void isUsableByEverybodyOnPhoneAndDesktopInBothLanguages() {
        readiness();
        ask(SANNE, QUESTION);
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(SANNE).go(MINE);
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
                visit.as(JONAS).go(hers(SANNE));
                assertThat(visit.text())
                        .contains("Sådan ser Sanne siden", "Kilde: VEJ 9078", "Kilden er ikke slået efter endnu.", "Send svaret til Sanne")
                        .doesNotContain("Mine spørgsmål");
                holds(visit, "where-staff-" + width + "-da");
                visit.go("/desk/citizens/" + SANNE.id());
                holds(visit, "where-desk-" + width + "-da");
            }
        }
    }

    @Test
    void theCitizenAsksAndTheCaseworkerAnswersInTheirOwnNameWithoutAnyScript() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false);
                Visit jonas = new Visit(port, Visit.DESKTOP, false)) {
            sanne.as(SANNE).go("/desk/more");
            sanne.page.click("a:has-text('Hvor står jeg?')");
            sanne.page.fill("#words", QUESTION);
            sanne.page.click("text=Send mit spørgsmål");
            assertThat(sanne.text()).contains("Dit spørgsmål er sendt.", QUESTION, "Venter på svar.");
            assertThat(db.sql("select words from stage.published_question where citizen = ? and answered_at is null")
                            .param(SANNE.id())
                            .query(String.class)
                            .list())
                    .containsExactly(QUESTION);

            jonas.as(JONAS).go("/desk/citizens/" + SANNE.id());
            assertThat(jonas.text()).contains("1 spørgsmål venter på svar", QUESTION);
            jonas.page.click("text=Se, og svar");
            jonas.page.fill("textarea", "Ja.\nMen ring til mig først.");
            jonas.page.click("text=Send svaret til Sanne");
            assertThat(jonas.text()).contains("Svaret er sendt.").doesNotContain("Send svaret til Sanne");
            assertThat(jonas.go("/desk/citizens/" + SANNE.id()).text()).doesNotContain(QUESTION);

            assertThat(sanne.go(MINE).text())
                    .contains(
                            "Jonas Friis Dalgaard svarede mandag 16. november kl. 10.00",
                            "Ja.\nMen ring til mig først.")
                    .doesNotContain("Venter på svar.");
            sanne.picture("where-answered");
        }
    }

    @Test
    void badWordsGetASentenceAndNothingTypedIsLost() {
        try (Visit sanne = new Visit(port, Visit.PHONE)) {
            sanne.as(SANNE).go(MINE);
            sanne.page.click("text=Send mit spørgsmål");
            assertThat(sanne.text()).contains("Det er ikke sendt.", "Skriv dit spørgsmål først.");
            holds(sanne, "where-problem");
            String tooLong = "Hvornår? ".repeat(120).strip();
            sanne.page.fill("#words", tooLong);
            sanne.page.click("text=Send mit spørgsmål");
            assertThat(sanne.text()).contains("Brug højst 1.000 tegn.");
            assertThat(sanne.page.inputValue("#words")).isEqualTo(tooLong);
        }
    }

    @Test
    void whatLooksLikeScriptOrFormulaComesOutAsText() {
        ask(SANNE, PAYLOAD);
        try (Visit sanne = new Visit(port, Visit.PHONE);
                Visit jonas = new Visit(port, Visit.DESKTOP)) {
            assertThat(sanne.as(SANNE).go(MINE).text()).contains(PAYLOAD);
            assertThat(jonas.as(JONAS).go("/desk/citizens/" + SANNE.id()).text()).contains(PAYLOAD);
            answer(JONAS, PAYLOAD);
            assertThat(sanne.go(MINE).page.locator(".stage-questions .own").innerText())
                    .contains(PAYLOAD);
            assertThat(sanne.complaints()).isEmpty();
            assertThat(jonas.complaints()).isEmpty();
        }
    }

    @Test
    void aFormSentTwiceIsOneQuestionAndOneAnswer() {
        Caller sanne = new Caller(port).as(SANNE);
        String request = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(sanne.post(MINE + "/questions", Map.of("words", QUESTION, "request", request))
                            .statusCode())
                    .isEqualTo(302);
        }
        sanne.post(MINE + "/questions", Map.of("words", QUESTION + " Eller?", "request", request));
        assertThat(count("stage.question")).isEqualTo(2);
        db.sql("delete from stage.question where words <> ?").param(QUESTION).update();
        assertThat(answer(JONAS, "Ja.")).isEqualTo(302);
        assertThat(count("stage.answer")).isEqualTo(1);
    }

    @Test
    void whoeverAnswersSecondIsToldAndKeepsTheirWords() {
        ask(SANNE, QUESTION);
        try (Visit jonas = new Visit(port, Visit.DESKTOP)) {
            jonas.as(JONAS).go(hers(SANNE));
            answer(KAREN, "Ja, efter aftale.");
            jonas.page.fill("textarea", "Ring til mig.");
            jonas.page.click("text=Send svaret til Sanne");
            assertThat(jonas.text()).contains("Karen Toft Lund har svaret, mens du skrev.", "Ja, efter aftale.");
            assertThat(jonas.page.inputValue("textarea")).isEqualTo("Ring til mig.");
            holds(jonas, "where-answered-meanwhile");
        }
    }

    @Test
    void onlyThoseWithAGroundSeeWhatWasAskedAndOnlyCaseworkersAnswer() {
        ask(SANNE, QUESTION);
        for (User stranger : new User[] {METTE, NANNA, OLE}) {
            assertThat(new Caller(port).as(stranger).get(hers(SANNE)).body())
                    .as(stranger.name())
                    .doesNotContain(QUESTION);
        }
        assertThat(new Caller(port).as(HANNE).get(hers(SANNE)).body())
                .contains(QUESTION)
                .doesNotContain("Send svaret");
        assertThat(answer(METTE, "Nej.")).isNotEqualTo(302);
        assertThat(answer(HANNE, "Nej.")).isEqualTo(403);
        assertThat(new Caller(port)
                        .as(JONAS)
                        .post(hers(OLE) + "/questions/" + asked(), Map.of("words", "Nej.", "request", request()))
                        .statusCode())
                .as("a question of another citizen's")
                .isEqualTo(404);
        assertThat(count("stage.answer")).isZero();
    }

    @Test
    void aProtectedNameIsNotInTheCitizensVoice() {
        ask(OLE, QUESTION);
        assertThat(new Caller(port).as(KAREN).get(hers(OLE)).body())
                .contains(QUESTION, "Sådan ser borgeren siden", "Beskyttet navn")
                .doesNotContain("Ole", "Bjerregaard");
    }

    @Test
    void whatWeOnlyRecallIsMarkedAndWhatWeReadIsNot() {
        try (Visit sanne = new Visit(port, Visit.PHONE)) {
            sanne.as(SANNE).go(MINE);
            assertThat(sanne.page.locator(".stage-ask:has-text('Spørg din sagsbehandler') :text('Kom til de samtaler')")
                            .count())
                    .isEqualTo(1);
            assertThat(sanne.page.locator("li:has-text('Der kommer efter planen nye regler') .stage-ask").count())
                    .isEqualTo(1);
            assertThat(sanne.page.locator(":text('Du skal være for syg til at arbejde')").count())
                    .isEqualTo(1);
            assertThat(sanne.page.locator(".stage-ask :text('Du skal være for syg til at arbejde')").count())
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
    void nothingThatWasAskedCanBeWrittenOver() {
        ask(SANNE, QUESTION);
        assertThatThrownBy(() -> db.sql("update stage.question set words = 'x'").update())
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void asksTheDatabaseSixTimesHoweverMuchWasAsked() {
        long few = statements();
        for (int number = 0; number < 30; number++) {
            ask(SANNE, "Spørgsmål " + number);
        }
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private long statements() {
        Caller sanne = new Caller(port).as(SANNE);
        sanne.get(MINE);
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(said);
        try {
            assertThat(sanne.get(MINE).statusCode()).isEqualTo(200);
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }
        return said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .filter(message -> !AROUND.matcher(message).find())
                .count();
    }

    private static void holds(Visit visit, String picture) {
        visit.picture(picture);
        assertThat(visit.axe()).as(picture).isEmpty();
        assertThat(visit.fits()).as(picture).isTrue();
        assertThat(visit.complaints().stream().filter(said -> !said.contains("422")))
                .as(picture)
                .isEmpty();
    }

    private void ask(User citizen, String words) {
        db.sql("insert into stage.question (citizen, words, at, request) values (?, ?, '2026-11-15 20:00+01', ?)")
                .params(citizen.id(), words, UUID.randomUUID())
                .update();
    }

    private int answer(User user, String words) {
        return new Caller(port)
                .as(user)
                .post(hers(SANNE) + "/questions/" + asked(), Map.of("words", words, "request", request()))
                .statusCode();
    }

    private UUID asked() {
        return db.sql("select id from stage.question").query(UUID.class).single();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void readiness() {
        db.sql("""
                        insert into citizen.category (source, source_key, citizen, valid_from, readiness, target_group)
                        values ('where-test', 'sanne', ?, date '2026-03-01', 'activity_ready', 'sick')""")
                .param(SANNE.id())
                .update();
    }

    private static String request() {
        return UUID.randomUUID().toString();
    }

    private static String hers(User citizen) {
        return "/desk/citizens/" + citizen.id() + "/where";
    }
}
