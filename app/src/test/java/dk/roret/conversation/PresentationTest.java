package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.holds;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.plan.Goal;
import dk.roret.plan.Horizon;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanStory;
import dk.roret.plan.Step;
import dk.roret.plan.StepId;
import dk.roret.progress.Indicator;
import dk.roret.progress.ProgressStory;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sanne presents who she is, what she has done, where she is and what she proposes; Jonas looks along. */
@HouseTest
@TestPropertySource(properties = "test.house=joint-meetings")
class PresentationTest {

    private static final String MINE = "/conversation/presentation";
    private static final String THEIRS = HERS + "/presentation";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    PlanStory plans;

    @Autowired
    ProgressStory progress;

    @BeforeEach
    void aCourseUnderWay() {
        Emptied.tables(db, "conversation.proposal_answer, conversation.proposal, conversation.presentation");
        Talks.forget(db);
        Talks.forgetPlans(db);
        Instant then = TestHouse.NOW.minus(Duration.ofDays(60));
        plans.goal(
                SANNE,
                TestWorld.citizen(SANNE),
                then,
                new Goal.Content(Horizon.LONG, "Et job, hvor jeg taler med mennesker", null, null));
        StepId done = step("Ring til rygskolen", then);
        plans.move(SANNE, TestWorld.citizen(SANNE), then, done, Step.State.DONE);
        step("Spørg værkføreren om en dag mere", then);
        Theme theme = progress.catalogue().themes().getFirst();
        progress.chose(SANNE, then, List.of(theme.key()));
        measured(theme, then, 2);
        measured(theme, TestHouse.NOW.minus(Duration.ofDays(5)), 3);
    }

    @Test
    void theCitizenPresentsInOwnWordsAndHidesWhatTheyDoNotWantToShow() {
        Caller sanne = new Caller(port).as(SANNE);
        assertThat(sanne.get(MINE).body())
                .contains("Et job, hvor jeg taler med mennesker", "Ring til rygskolen", "<svg")
                .doesNotContain("Spørg værkføreren");
        String payload = "Jeg er <script>alert(1)</script> god til mennesker";
        String step = db.sql("select step from plan.current_step where state = 'OPEN'")
                .query(String.class)
                .single();
        sanne.post(MINE + "/choose", Map.of("request", id(), "about", payload, "show", "me", "step", step));
        String shown = new Caller(port).as(JONAS).get(THEIRS).body();
        assertThat(shown)
                .contains("Jeg er &lt;script&gt;", "Et job, hvor jeg taler med mennesker")
                .doesNotContain("<script>alert", "Ring til rygskolen", "id=\"done\"", "id=\"now\"");

        sanne.post(MINE + "/choose", Map.of("request", id(), "about", payload, "show", "next", "step", step));
        assertThat(sanne.get(MINE).body()).contains("Spørg værkføreren").doesNotContain("id=\"me\"");
    }

    @Test
    void whatTheCitizenProposesStandsInThePlanWhenItIsAgreedAtTheMeetingAndNotBefore() {
        Caller sanne = new Caller(port).as(SANNE);
        Caller jonas = new Caller(port).as(JONAS);
        String form = id();
        for (int sent = 0; sent < 2; sent++) {
            sanne.post(MINE + "/choose", Map.of("request", form, "words", "Jeg vil prøve tre dage", "who", "me"));
        }
        sanne.post(
                MINE + "/choose", Map.of("request", id(), "words", "Lægen skal skrive til os", "who", "municipality"));
        sanne.post(MINE + "/choose", Map.of("request", id(), "words", "Jeg vil ringe til byggemarkedet", "who", "me"));
        assertThat(planned()).doesNotContain("Jeg vil prøve tre dage", "Lægen skal skrive til os");

        assertThat(sanne.post(MINE + "/proposals/" + proposal("tre dage"), Map.of("answer", "agree"))
                        .statusCode())
                .isEqualTo(403);
        for (int sent = 0; sent < 2; sent++) {
            jonas.post(THEIRS + "/proposals/" + proposal("tre dage"), Map.of("answer", "agree"));
        }
        jonas.post(THEIRS + "/proposals/" + proposal("Lægen"), Map.of("answer", "agree"));
        jonas.post(THEIRS + "/proposals/" + proposal("byggemarkedet"), Map.of("answer", "not-now"));
        assertThat(planned())
                .containsOnlyOnce("Jeg vil prøve tre dage")
                .contains("Jonas Friis Dalgaard: Lægen skal skrive til os")
                .doesNotContain("Jeg vil ringe til byggemarkedet");
        assertThat(sanne.get(MINE).body())
                .contains("Aftalt. Det står i planen. Jonas Friis Dalgaard sagde ja.", "Ikke nu. Det talte I om.");
    }

    @Test
    void wordsThatAreTooManyAreKeptInTheFormAndAProposalCanBeTakenBack() {
        Caller sanne = new Caller(port).as(SANNE);
        String about = "Jeg er glad. ".repeat(90);
        var answer = sanne.post(MINE + "/choose", Map.of("request", id(), "about", about, "words", "Et forslag"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv det kortere", "Jeg er glad. Jeg er glad.", "value=\"Et forslag\"");
        sanne.post(MINE + "/choose", Map.of("request", id(), "words", "Et andet forslag"));
        sanne.post(MINE + "/proposals/" + proposal("Et andet") + "/withdraw", Map.of());
        assertThat(new Caller(port).as(JONAS).get(THEIRS).body()).doesNotContain("Et andet forslag");
    }

    @Test
    void thePresentationIsWalkedWithTheKeyboardOnePartAtATimeOnABeamerWithoutJavaScript() {
        try (Visit sanne = new Visit(port, Visit.DESKTOP, false).as(SANNE)) {
            sanne.page.setViewportSize(1280, 720);
            sanne.go(MINE);
            for (String part : List.of("done", "now", "next", "agree")) {
                sanne.page.locator("#start:target, .present-part:target").count();
                String from =
                        part.equals("done") ? "#start ol a[href='#done']" : ".present-part:target .button-primary";
                sanne.page.locator(from).first().focus();
                sanne.page.keyboard().press("Enter");
                sanne.page.locator("#" + part + ":target").waitFor();
                assertThat(sanne.page.locator("#" + part).boundingBox().y).isLessThan(8);
            }
            sanne.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target/pictures/presentation-beamer-agree.png")));
            sanne.page.navigate(sanne.page.url().replaceAll("#.*", "#start"));
            sanne.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target/pictures/presentation-beamer-start.png")));
        }
    }

    @Test
    void anEmptySlideInvitesTheCitizenAndIsLeftOutForTheCaseworkerAndAPhoneIsNotFilledWithNothing() {
        try (Visit sanne = new Visit(port, Visit.PHONE).as(SANNE);
                Visit jonas = new Visit(port, Visit.DESKTOP).as(JONAS)) {
            sanne.go(MINE);
            assertThat(sanne.page.locator("#next").boundingBox().height).isLessThan(420);
            assertThat(jonas.go(THEIRS).page.locator("#next, a[href='#next']").count())
                    .isZero();
            assertThat(jonas.page.locator("#done, #now, #agree").count()).isEqualTo(3);
            sanne.page.locator("#next a:has-text('Vælg det næste')").click();
            assertThat(sanne.page.url()).endsWith("/presentation/choose");
        }
    }

    @Test
    void thePresentationHoldsOnPhoneAndDesktopInBothLanguages() {
        Caller sanne = new Caller(port).as(SANNE);
        sanne.post(MINE + "/choose", Map.of("request", id(), "show", "me", "words", "Jeg vil prøve tre dage"));
        try (Visit visit = new Visit(port, Visit.PHONE).as(SANNE)) {
            visit.go(MINE + "/choose").page.locator("input[name=show]").all().forEach(box -> box.check());
            visit.page.fill("#about", "Jeg er 46 år, og jeg kan lide at tale med folk.");
            button(visit, "Gem det").click();
            assertThat(visit.text()).contains("Det er gemt.", "tale med folk");
            holds(visit);
        }
        holdsEverywhere(port, SANNE, MINE, "presentation");
        holdsEverywhere(port, SANNE, MINE + "/choose", "presentation-choose");
        holdsEverywhere(port, JONAS, THEIRS, "presentation-caseworker");
    }

    private StepId step(String words, Instant when) {
        return plans.step(
                SANNE, TestWorld.citizen(SANNE), when, new Step.Content(words, null, null, new Owner.Self(), null));
    }

    private void measured(Theme theme, Instant when, int level) {
        Map<String, Integer> steps = new HashMap<>();
        theme.indicators().stream().map(Indicator::key).forEach(key -> steps.put(key, level));
        progress.measured(
                new ProgressStory.Told(SANNE, TestWorld.citizen(SANNE), when, new Rater.Citizen(), steps), null);
    }

    private String planned() {
        return String.join(
                "\n",
                db.sql("select coalesce(staff_name || ': ', '') || words from plan.current_step where state = 'OPEN'")
                        .query(String.class)
                        .list());
    }

    private String proposal(String words) {
        return db.sql("select id from conversation.proposal where words like '%' || ? || '%'")
                .param(words)
                .query(String.class)
                .single();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
