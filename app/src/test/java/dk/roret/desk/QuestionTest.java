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

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class QuestionTest {

    private static final String MINE = "/desk/where";
    private static final String QUESTION = "Kan jeg holde ferie, mens jeg er syg?";
    private static final String PAYLOAD = "=1+1 <script>alert(1)</script> {{7*7}} ${8*8}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void nothingAsked() {
        forget(db);
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
            assertThat(sanne.picture("where-problem").axe()).isEmpty();
            String tooLong = "Hvornår? ".repeat(120).strip();
            sanne.page.fill("#words", tooLong);
            sanne.page.click("text=Send mit spørgsmål");
            assertThat(sanne.text()).contains("Der er plads til 1.000 tegn");
            assertThat(sanne.page.inputValue("#words")).isEqualTo(tooLong);
        }
    }

    @Test
    void whatLooksLikeScriptOrFormulaComesOutAsText() {
        ask(db, SANNE, PAYLOAD);
        try (Visit sanne = new Visit(port, Visit.PHONE);
                Visit jonas = new Visit(port, Visit.DESKTOP)) {
            assertThat(sanne.as(SANNE).go(MINE).text()).contains(PAYLOAD);
            assertThat(jonas.as(JONAS).go("/desk/citizens/" + SANNE.id()).text())
                    .contains(PAYLOAD);
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
        ask(db, SANNE, QUESTION);
        try (Visit jonas = new Visit(port, Visit.DESKTOP)) {
            jonas.as(JONAS).go(hers(SANNE));
            answer(KAREN, "Ja, efter aftale.");
            jonas.page.fill("textarea", "Ring til mig.");
            jonas.page.click("text=Send svaret til Sanne");
            assertThat(jonas.text()).contains("Karen Toft Lund har svaret, mens du skrev.", "Ja, efter aftale.");
            assertThat(jonas.page.inputValue("textarea")).isEqualTo("Ring til mig.");
            assertThat(jonas.picture("where-answered-meanwhile").axe()).isEmpty();
        }
    }

    @Test
    void onlyThoseWithAGroundSeeWhatWasAskedAndOnlyCaseworkersAnswer() {
        ask(db, SANNE, QUESTION);
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
        ask(db, OLE, QUESTION);
        assertThat(new Caller(port).as(KAREN).get(hers(OLE)).body())
                .contains(QUESTION, "Sådan ser borgeren siden", "Beskyttet navn")
                .doesNotContain("Ole", "Bjerregaard");
    }

    @Test
    void nothingThatWasAskedCanBeWrittenOver() {
        ask(db, SANNE, QUESTION);
        assertThatThrownBy(() -> db.sql("update stage.question set words = 'x'").update())
                .hasMessageContaining("stays as it was written");
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

    private static String request() {
        return UUID.randomUUID().toString();
    }

    static void ask(JdbcClient db, User citizen, String words) {
        db.sql("insert into stage.question (citizen, words, at, request) values (?, ?, '2026-11-15 20:00+01', ?)")
                .params(citizen.id(), words, UUID.randomUUID())
                .update();
    }

    static void forget(JdbcClient db) {
        db.sql("delete from stage.answer").update();
        db.sql("delete from stage.question").update();
    }

    static String hers(User citizen) {
        return "/desk/citizens/" + citizen.id() + "/where";
    }
}
