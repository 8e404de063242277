package dk.roret.conversation;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.holds;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.User;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanStory;
import dk.roret.plan.Step;
import dk.roret.plan.StepId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before the conversation, and what professionals write for themselves. */
@HouseTest
class PreparePageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    PlanStory story;

    private String talk = "";

    @BeforeEach
    void aConversationSoon() {
        Talks.forget(db);
        Talks.forgetPlans(db);
        Talks.choosesTheme(db);
        talk = "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 26));
        step("Ring til rygskolen", LocalDate.of(2026, 11, 13), null);
        step("Jonas sender dig lægens svar", LocalDate.of(2026, 11, 14), JONAS);
    }

    @Test
    void theCitizenPreparesAtHomeInFourSmallStepsAndTheCaseworkerSeesItWhenItIsSent() {
        try (Visit sanne = new Visit(port, Visit.PHONE).as(SANNE);
                Visit jonas = new Visit(port, Visit.DESKTOP).as(JONAS)) {
            sanne.go("/conversation" + talk + "/prepare");
            sanne.page.locator("label:has-text('Penge og regninger') input").check();
            sanne.page.fill("#prepare-words", "Jeg vil gerne prøve tre dage. <b>Men</b> jeg er bange.");
            sanne.page.locator("[role=status]:has-text('Gemt kl.')").waitFor();
            holds(sanne.picture("prepare-1-phone-da"));
            assertThat(jonas.go(HERS + talk + "/prepare").text())
                    .contains("Sanne har ikke sendt noget endnu")
                    .doesNotContain("tre dage");
            next(sanne, "Trin 2 af 4");
            assertThat(sanne.text()).contains("Ring til rygskolen", "Det lovede kommunen", "lægens svar");
            sanne.page
                    .locator("fieldset:has-text('lægens svar') label:has-text('Ikke endnu')")
                    .click();
            sanne.page.fill("#prepare-glad", "To dage i samme uge");
            holds(sanne.picture("prepare-2-phone-da"));
            next(sanne, "Trin 3 af 4");
            sanne.page.locator("input[name^='home.'][value='4']").first().check();
            holds(sanne.picture("prepare-3-phone-da"));
            next(sanne, "Trin 4 af 4");
            assertThat(sanne.text()).contains("Penge og regninger", "Ikke endnu", "Det får ingen følger");
            holds(sanne.picture("prepare-4-phone-da"));
            button(sanne, "Send til Jonas").click();
            sanne.page.locator("text=Det er sendt. Du kan rette det").waitFor();

            jonas.go(HERS + talk + "/prepare");
            assertThat(jonas.text())
                    .contains("Penge og regninger", "<b>Men</b> jeg er bange.", "To dage i samme uge")
                    .doesNotContain(": 4");
            holds(jonas.picture("prepare-staff-desktop-da"));
            jonas.go(HERS + talk + "/hold");
            assertThat(jonas.text()).contains("Sanne vil tale om");
            assertThat(jonas.page
                            .locator("input[name^='citizen.'][value='4']")
                            .first()
                            .isChecked())
                    .isTrue();
        }
    }

    @Test
    void theCaseworkerReadsWhatTheCitizenSaysAboutEveryStepOnceItIsSent() {
        step("Prøv tre dage", LocalDate.of(2026, 11, 25), null);
        Caller sanne = new Caller(port).as(SANNE);
        Caller jonas = new Caller(port).as(JONAS);
        for (String words : List.of("Prøv tre dage", "Jonas sender dig lægens svar")) {
            UUID step = db.sql("select step from plan.step_version where words = ?")
                    .param(words)
                    .query(UUID.class)
                    .single();
            prepares(sanne, "2", "prepare-step-" + step, "NO_LONGER");
        }
        for (String page : List.of("/prepare", "/hold")) {
            assertThat(jonas.get(HERS + talk + page).body()).as(page).doesNotContain("Passer ikke mere");
        }
        prepares(sanne, "4", "prepare-glad", "To dage i samme uge");
        for (String page : List.of("/prepare", "/hold")) {
            assertThat(jonas.get(HERS + talk + page).body())
                    .as(page)
                    .containsPattern("Prøv tre dage</bdi>[^\n]*Passer ikke mere")
                    .containsPattern("lægens svar</bdi>[^\n]*Sanne siger: Passer ikke mere")
                    .contains("Sendt 16. nov");
        }
    }

    private void prepares(Caller sanne, String part, String field, String words) {
        var answer = sanne.post(
                "/conversation" + talk + "/prepare",
                Map.of("tab", UUID.randomUUID() + "", "part", part, field, words, field + ".base", "0"));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void preparingWorksWithoutJavaScriptAndEveryPartMayBeSkipped() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false).as(SANNE)) {
            sanne.go("/conversation" + talk + "/prepare").page.fill("#prepare-words", "Uden script");
            next(sanne, "Trin 2 af 4");
            sanne.page.locator("a:has-text('Spring over')").click();
            next(sanne, "Trin 4 af 4");
            assertThat(sanne.text()).contains("Uden script");
            button(sanne, "Send til Jonas").click();
            assertThat(sanne.text()).contains("Det er sendt.");
        }
    }

    @Test
    void aMissedAgreementIsAChoiceWithItsReasonAndAHearingGivesTheCitizenTheWord() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP).as(JONAS);
                Visit sanne = new Visit(port, Visit.PHONE).as(SANNE)) {
            assertThat(sanne.go("/conversation").text()).doesNotContain("Vi vil gerne høre dig");
            jonas.go(HERS + talk + "/prepare")
                    .page
                    .locator("summary:has-text('Hvad gør I ved det?')")
                    .click();
            button(jonas, "Gem valget").click();
            assertThat(jonas.text())
                    .contains("Vælg det næste skridt.", "Vælg, hvad der kom i vejen.", "Skriv hvorfor.");
            jonas.page.locator("label:has-text('Kunne ikke')").click();
            jonas.page.locator("label:has-text('Hør borgeren')").click();
            jonas.page.locator("textarea[name=reason]").fill("Vi vil vide, hvad der skete");
            jonas.page.locator("textarea[name=help]").fill("Bliver hentet kl. 9");
            assertThat(jonas.axe()).isEmpty();
            button(jonas, "Gem valget").click();
            assertThat(jonas.text()).contains("Valget er gemt", "Bliver hentet kl. 9", "30. november 2026");

            assertThat(sanne.go("/conversation").text())
                    .contains("Vi vil gerne høre dig", "Ring til rygskolen", "Ingen har afgjort noget")
                    .doesNotContainIgnoringCase("sanktion");
            holds(sanne.picture("conversation-hearing-phone-da"));
            sanne.page.locator("textarea[name=answer]").fill("Telefonen var i stykker");
            button(sanne, "Send dit svar").click();
            assertThat(jonas.go(HERS).text()).contains("Telefonen var i stykker");
        }
    }

    @Test
    void anAnswerToAHearingThatIsNotTheCitizensIsRefused() {
        String hearing = "/conversation/hearings/" + UUID.randomUUID();
        Map<String, String> answer = Map.of("request", UUID.randomUUID() + "", "answer", "Telefonen var i stykker");
        assertThat(new Caller(port).as(SANNE).post(hearing, answer).statusCode())
                .isEqualTo(404);
        Caller jonas = new Caller(port).as(JONAS);
        jonas.post(missed(jonas), decision("HEARING", "Vi vil høre Sanne", 0));
        String hers = "/conversation/hearings/"
                + db.sql("select id from conversation.missed").query(UUID.class).single();
        assertThat(new Caller(port).as(OLE).post(hers, answer).statusCode()).isEqualTo(404);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(new Caller(port).as(SANNE).post(hers, answer).statusCode())
                    .isEqualTo(302);
        }
        assertThat(db.sql("select count(*) from conversation.hearing_answer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheCitizenWroteTooLongIsThereAgainWithoutJavaScript() {
        String much = "Jeg har meget på hjerte. ".repeat(410);
        var answer = new Caller(port)
                .as(SANNE)
                .post(
                        "/conversation" + talk + "/prepare",
                        Map.of(
                                "tab", UUID.randomUUID() + "",
                                "prepare-words", much,
                                "prepare-words.base", "0",
                                "prepare-topic-money", "yes",
                                "prepare-topic-money.base", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(much.strip(), "TXT-02")
                .containsPattern("name=\"prepare-topic-money\" value=\"yes\" checked")
                .doesNotContainPattern("name=\"prepare-topic-job\" value=\"yes\" checked");
    }

    @Test
    void ofTwoWhoDecideAboutTheSameAgreementTheFirstCounts() {
        Caller jonas = new Caller(port).as(JONAS);
        String missed = missed(jonas);
        assertThat(jonas.post(missed, decision("TALK", "Først", 0)).statusCode())
                .isEqualTo(302);
        refuses(new Caller(port).as(KAREN).post(missed, decision("TALK", "Karen så ikke det", 0)), "SAM-17");
        assertThat(jonas.post(missed, decision("TALK", "Også det", 1)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void theCitizenIsHeardOnceAboutTheSameAgreement() {
        Caller jonas = new Caller(port).as(JONAS);
        String missed = missed(jonas);
        assertThat(jonas.post(missed, decision("HEARING", "Først", 0)).statusCode())
                .isEqualTo(302);
        refuses(jonas.post(missed, decision("HEARING", "Karen så ikke det", 1)), "SAM-19");
        assertThat(new Caller(port).as(SANNE).get("/conversation").body()).containsOnlyOnce("Vi vil gerne høre dig");
    }

    @Test
    void nothingIsDecidedOnThePageOfAConversationThatIsOver() {
        Caller jonas = new Caller(port).as(JONAS);
        String missed = missed(jonas);
        agreements.cancel(Talks.writer(JONAS), new ConversationId(UUID.fromString(talk.substring(7))), "Syg");
        refuses(jonas.post(missed, decision("TALK", "Karen så ikke det", 0)), "SAM-18");
    }

    /** Where it is decided what to do about the agreement that was missed. */
    private String missed(Caller caller) {
        String page = HERS + talk + "/prepare";
        return page + caller.get(page).body().replaceAll("(?s).*?" + talk + "/prepare(/missed/[0-9a-f-]{36}).*", "$1");
    }

    private static Map<String, String> decision(String choice, String reason, int seen) {
        return Map.of(
                "request",
                UUID.randomUUID() + "",
                "choice",
                choice,
                "cause",
                "COULD_NOT",
                "reason",
                reason,
                "seen",
                seen + "");
    }

    /** With what was typed still there. */
    private static void refuses(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(code, "Karen så ikke det</textarea>");
    }

    @Test
    void notesAreForThoseWithTheCourseAndForTheCitizenWhoAsksForEverything() {
        Caller jonas = new Caller(port).as(JONAS);
        String notes = HERS + "/notes";
        jonas.post(
                notes,
                Map.of(
                        "request",
                        "0190aaaa-0000-7000-8000-000000000001",
                        "words",
                        "Faglig <script>alert(1)</script> note"));
        assertThat(jonas.get(notes).body()).contains("Faglig &lt;script&gt;");
        for (User other : new User[] {KAREN, HANNE}) {
            var answer = new Caller(port).as(other).get(notes);
            assertThat(answer.statusCode()).as(other.name()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Faglig &lt;");
        }
        assertThat(new Caller(port).as(KAREN).get(HERS).body()).doesNotContain("Faglig &lt;");
        Caller sanne = new Caller(port).as(SANNE);
        assertThat(sanne.get("/conversation").body()).doesNotContain("Faglig &lt;");
        assertThat(sanne.get("/conversation/everything").body())
                .contains("Faglig &lt;script&gt;", "Ring til rygskolen", Talks.PURPOSE, "Jonas Friis Dalgaard");
        var file = sanne.get("/conversation/everything/file");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("alt-om-mig-2026-11-16.html");
        assertThat(file.body()).contains("Faglig &lt;script&gt;").doesNotContain("<script", "stylesheet");
    }

    @Test
    void everyPageHoldsOnPhoneAndDesktopInBothLanguages() {
        holdsEverywhere(port, JONAS, HERS + talk + "/prepare", "prepare-staff");
        holdsEverywhere(port, JONAS, HERS + "/notes", "conversation-notes");
        holdsEverywhere(port, SANNE, "/conversation/everything", "conversation-everything");
    }

    private void step(String words, LocalDate due, @Nullable User staff) {
        Owner owner = staff == null ? new Owner.Self() : new Owner.Staff(staff.id(), staff.name());
        User writer = staff == null ? SANNE : staff;
        StepId step = story.step(
                writer,
                TestWorld.citizen(SANNE),
                TestHouse.NOW.minus(Duration.ofDays(10)),
                new Step.Content(words, null, due, owner, null));
        assertThat(step).isNotNull();
    }

    private static void next(Visit visit, String then) {
        visit.page.locator("main form button.button-primary").first().click();
        visit.page.locator("#part:has-text('" + then + "')").waitFor();
    }
}
