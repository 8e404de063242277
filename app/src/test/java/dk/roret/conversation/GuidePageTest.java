package dk.roret.conversation;

import static dk.roret.TestWorld.BIRGIT;
import static dk.roret.TestWorld.FARID;
import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.LOUISE;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.holds;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.User;
import dk.roret.segment.Fact;
import dk.roret.segment.Facts;
import dk.roret.segment.KnownFacts;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guide to the first conversation, and how the course then begins. */
@HouseTest
class GuidePageTest {

    private static final String FORM = "main form[action*='conversation'] ";
    private static final String TOO_MUCH = "Bager i mange år. ".repeat(700);
    private static final String SCRIPT = "<script>alert(1)</script> =1+1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    ConversationStory story;

    @Autowired
    KnownFacts known;

    private String talk = "";
    private String guide = "";

    @BeforeEach
    void theFirstConversationIsToday() {
        Talks.forget(db);
        db.sql("delete from segment.rule where version > 1").update();
        db.sql("delete from segment.rules where version > 1").update();
        talk = HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
        guide = talk + "/guide";
    }

    @Test
    void theGuideIsSavedAsItIsWrittenAndLeadsToAProposalThatSaysWhy() {
        rulesAboutAnswersAlone();
        try (Visit jonas = new Visit(port, Visit.DESKTOP).as(JONAS);
                Visit sanne = new Visit(port, Visit.PHONE).as(SANNE)) {
            jonas.go(talk + "/hold")
                    .page
                    .locator("a:has-text('Guide til den første samtale')")
                    .click();
            jonas.page.fill("#guide-words-work", "På et lager " + SCRIPT);
            jonas.page
                    .locator("label:has-text('Jeg vil gerne have hjælp') input")
                    .check();
            jonas.page.locator("[role=status]:has-text('Gemt kl.')").waitFor();
            jonas.go(guide);
            assertThat(jonas.page.inputValue("#guide-words-work")).isEqualTo("På et lager " + SCRIPT);
            holds(jonas.picture("guide-1-desktop-da"));
            for (int part = 1; part <= GuideView.PARTS; part++) {
                jonas.page.locator("#part:has-text('Trin " + part + " af 4')").waitFor();
                jonas.page.locator(FORM + "button.button-primary").click();
            }
            jonas.page.locator("h1:has-text('Forslag: tidlig indsats')").waitFor();
            assertThat(jonas.text())
                    .contains("Det er, fordi borgeren gerne vil have hjælp til at læse.", "I har ikke talt om dette")
                    .doesNotContain("Mange synes", "{0}");
            holds(jonas.picture("guide-decide-desktop-da"));
            button(jonas, "Beslut").click();
            assertThat(jonas.text()).contains("Det er besluttet.", "tidlig indsats");

            sanne.go("/conversation")
                    .page
                    .locator("a:has-text('Sådan begynder dit forløb')")
                    .click();
            assertThat(sanne.text())
                    .contains("tidlig indsats", "fordi du gerne vil have hjælp til at læse", "På et lager " + SCRIPT);
            sanne.page.fill("#words", "Ja, men " + SCRIPT);
            holds(sanne.picture("beginning-phone-da"));
            button(sanne, "Send").click();
            assertThat(sanne.text()).contains("Det er sendt.");
            assertThat(jonas.go(HERS + "/beginning").text()).contains("Ja, men " + SCRIPT);
            assertThat(sanne.go("/conversation/everything").text())
                    .contains("På et lager " + SCRIPT, "Ja, men " + SCRIPT, "tidlig indsats");
        }
    }

    @Test
    void whoChoosesOtherwiseSaysWhyAndBothAreKept() {
        rulesAboutAnswersAlone();
        answer(Map.of("guide-last-work", "now"));
        Caller jonas = new Caller(port).as(JONAS);
        String wrong = decide(jonas, "EARLY", "", "").body();
        assertThat(wrong).contains("SAM-33", "Vælg hvorfor.", "Skriv din grund.");
        assertThat(decisions()).isZero();
        assertThat(decide(jonas, "EARLY", "WISHES", "Hun vil gerne " + SCRIPT).statusCode())
                .isEqualTo(302);
        assertThat(db.sql("select proposed || ' ' || chosen || ' ' || rule_version from segment.published_decision")
                        .query(String.class)
                        .list())
                .containsExactly("FINDS_SOON EARLY 2");
        assertThat(new Caller(port).as(SANNE).get("/conversation/beginning").body())
                .contains("Reglerne foreslog noget andet: finder snart job.", "Hun vil gerne &lt;script&gt;")
                .doesNotContain("<script>alert");
        decide(jonas, "FINDS_SOON", "", "");
        assertThat(decisions()).isEqualTo(2);
        assertThatThrownBy(() ->
                        db.sql("update segment.decision set chosen = 'EARLY'").update())
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void nobodyReadsTheGuideOrTheDecisionWithoutTheCourse() {
        answer(Map.of("guide-words-home", "Jeg passer min mor."));
        decide(new Caller(port).as(JONAS), "EARLY", "", "");
        for (String address : List.of(guide + "?part=2", guide + "/decide", HERS + "/beginning")) {
            assertThat(new Caller(port).as(JONAS).get(address).statusCode()).isEqualTo(200);
            for (User other : List.of(METTE, OLE, LOUISE, PETER, HANNE, FARID, BIRGIT, TOM)) {
                HttpResponse<String> answer = new Caller(port).as(other).get(address);
                assertThat(answer.statusCode()).as(other + " " + address).isIn(403, 404);
                assertThat(answer.body()).doesNotContain("min mor", "tidlig indsats");
            }
        }
        assertThat(new Caller(port).as(OLE).get("/conversation/beginning").body())
                .doesNotContain("min mor", "tidlig indsats", "Besluttet af");
        assertThat(new Caller(port).as(SANNE).get("/conversation/beginning").body())
                .contains("min mor");
    }

    @Test
    void aProposalThatHasChangedMeanwhileIsNotDecidedUnseen() {
        answer(Map.of("guide-last-work", "now"));
        Caller jonas = new Caller(port).as(JONAS);
        Map<String, String> sent =
                Map.of("request", UUID.randomUUID().toString(), "proposed", proposed(jonas), "chosen", "FINDS_SOON");
        answer(Map.of("guide-health", "much"));
        assertThat(jonas.post(guide + "/decide", sent).body()).contains("SAM-32");
        assertThat(decisions()).isZero();
    }

    @Test
    void theGuideIsOfferedOnlyInTheFirstConversationOfASpell() {
        assertThat(new Caller(port).as(JONAS).get(talk + "/prepare").body()).contains(guide);
        ConversationId before = Talks.agreed(agreements, LocalDate.of(2026, 2, 15));
        hold(before);
        assertThat(new Caller(port).as(JONAS).get(talk + "/hold").body()).contains(guide);
        hold(Talks.agreed(agreements, LocalDate.of(2026, 2, 16)));
        assertThat(new Caller(port).as(JONAS).get(talk + "/hold").body()).doesNotContain(guide);
    }

    @Test
    void theHouseKnowsWeeksOnBenefitAgeAndEducationByItself() {
        Facts facts = known.with(Map.of(), TestWorld.citizen(SANNE), LocalDate.of(2026, 11, 16));
        assertThat(facts.value(Fact.WEEKS)).contains("54");
        assertThat(facts.value(Fact.AGE)).contains("46");
        assertThat(facts.value(Fact.EDUCATION)).contains("some");
        assertThat(facts.value(Fact.READINESS)).isEmpty();
    }

    @Test
    void theCaseworkerReadsBeforeTheNextConversationWhatTheCitizenSaysToHowTheCourseBegins() {
        rulesAboutAnswersAlone();
        answer(Map.of("guide-last-work", "now"));
        decide(new Caller(port).as(JONAS), "FINDS_SOON", "", "");
        String next = HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 26)) + "/prepare";
        assertThat(new Caller(port).as(JONAS).get(next).body()).doesNotContain("har svaret på");
        comment("Jeg er ikke enig " + SCRIPT);
        assertThat(new Caller(port).as(JONAS).get(next).body())
                .contains(
                        "Sanne har svaret på, hvordan forløbet begynder",
                        "Jeg er ikke enig &lt;script&gt;",
                        "href=\"" + guide + "\"")
                .doesNotContain("<script>alert");
        holdsEverywhere(port, JONAS, next, "prepare-commented");

        hold(new ConversationId(UUID.fromString(talk.substring(talk.lastIndexOf('/') + 1))));
        assertThat(new Caller(port).as(JONAS).get(next).body())
                .as("said on the day of the last conversation")
                .contains("Jeg er ikke enig");
        hold(Talks.agreed(agreements, LocalDate.of(2026, 11, 17)));
        assertThat(new Caller(port).as(JONAS).get(next).body())
                .as("it was there to read at the last conversation")
                .doesNotContain("Jeg er ikke enig");
    }

    @Test
    void whatCannotBeSavedStandsInItsFieldAgainOnTopOfWhatItWasWrittenOn() {
        answer(Map.of("guide-words-work", "Karen skrev det her", "guide-health", "none"));
        HttpResponse<String> refused = new Caller(port)
                .as(JONAS)
                .post(
                        guide,
                        Map.of(
                                "tab",
                                UUID.randomUUID() + "",
                                "guide-words-work",
                                TOO_MUCH,
                                "guide-words-work.base",
                                "0",
                                "guide-last-work",
                                "now",
                                "guide-last-work.base",
                                "0"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(TOO_MUCH.strip(), "TXT-02")
                .containsPattern("name=\"guide-words-work.base\" value=\"0\"")
                .containsPattern("name=\"guide-last-work\" value=\"now\"[^>]* checked");
        assertThat(Talks.standing(db, "guide-words-work")).isEqualTo("Karen skrev det her");
    }

    @Test
    void enterAmongTheAnswersSavesAndStaysAndChoosesNothing() {
        for (String words : List.of("Den ene tekst", "Den anden tekst")) {
            answer(Map.of("guide-words-work", words));
        }
        try (Visit jonas = new Visit(port, Visit.DESKTOP, false).as(JONAS).go(guide)) {
            Locator help = jonas.page.locator("label:has-text('Jeg vil gerne have hjælp') input");
            help.check();
            jonas.page.waitForResponse(answer -> answer.url().contains("/guide?part=1"), () -> help.press("Enter"));
            assertThat(jonas.text()).contains("Trin 1 af 4", "Her er flere tekster", "Den anden tekst");
            assertThat(help.isChecked()).isTrue();
        }
        assertThat(Talks.standing(db, "guide-words-work")).isEqualTo("Den ene tekst");
    }

    @Test
    void newRulesDecideWhatIsProposedFromTheirDay() {
        db.sql("insert into segment.rules values (2, '2026-11-16', 'EARLY', 'Udvalget', 'Tom', now())")
                .update();
        db.sql("insert into segment.rule values (2, 1, 'FINDS_SOON', '{age.under:50}')")
                .update();
        db.sql("insert into segment.rules values (3, '2026-11-17', 'PARALLEL', 'Udvalget', 'Tom', now())")
                .update();
        assertThat(new Caller(port).as(JONAS).get(guide + "/decide").body())
                .contains("Forslag: finder snart job", "borgeren er under 50 år");
    }

    @Test
    void theGuideCanBeGoneThroughWithKeysAloneAndWithoutJavaScript() {
        try (Visit jonas = new Visit(port, Visit.PHONE, false).as(JONAS)) {
            jonas.go(guide).page.focus("#guide-words-work");
            jonas.page.keyboard().type("Bager");
            for (int part = 1; part <= GuideView.PARTS; part++) {
                jonas.page.locator("#part:has-text('Trin " + part + " af 4')").waitFor();
                tabToButton(jonas);
                jonas.page.keyboard().press("Enter");
            }
            jonas.page.locator("h1:has-text('Forslag:')").waitFor();
            tabToButton(jonas);
            jonas.page.keyboard().press("Enter");
            jonas.page.locator("main:has-text('Det er besluttet.')").waitFor();
            assertThat(jonas.text()).contains("Bager");
        }
    }

    @Test
    void everyPageHoldsOnPhoneAndDesktopInBothLanguages() {
        for (int part = 1; part <= GuideView.PARTS; part++) {
            holdsEverywhere(port, JONAS, guide + "?part=" + part, "guide-" + part);
        }
        holdsEverywhere(port, JONAS, guide + "/decide", "guide-decide");
        holdsEverywhere(port, SANNE, "/conversation/beginning", "beginning-empty");
        answer(Map.of("guide-home", "hard", "guide-belief", "no", "guide-words-home", "Jeg passer min mor."));
        decide(new Caller(port).as(JONAS), "EARLY", "WISHES", "Hun vil selv");
        holdsEverywhere(port, SANNE, "/conversation/beginning", "beginning");
    }

    /** Sanne has had a benefit for so long that the first rules would decide by that. */
    private void rulesAboutAnswersAlone() {
        db.sql("insert into segment.rules values (2, '2026-11-01', 'EARLY', 'Udvalget', 'Tom', now())")
                .update();
        db.sql("""
                        insert into segment.rule values
                          (2, 1, 'EARLY', '{reading.help}'), (2, 2, 'FINDS_SOON', '{last-work.now}')""").update();
    }

    private void answer(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>();
        answers.forEach((field, words) -> {
            form.put(field, words);
            form.put(field + ".base", "0");
        });
        form.put("tab", UUID.randomUUID().toString());
        assertThat(new Caller(port).as(JONAS).post(guide, form).statusCode()).isEqualTo(302);
    }

    private void comment(String words) {
        new Caller(port)
                .as(SANNE)
                .post("/conversation/beginning", Map.of("request", UUID.randomUUID() + "", "words", words));
    }

    private HttpResponse<String> decide(Caller jonas, String chosen, String reason, String words) {
        return jonas.post(
                guide + "/decide",
                Map.of(
                        "request",
                        UUID.randomUUID().toString(),
                        "proposed",
                        proposed(jonas),
                        "chosen",
                        chosen,
                        "reason",
                        reason,
                        "words",
                        words));
    }

    private String proposed(Caller jonas) {
        return jonas.get(guide + "/decide").body().replaceAll("(?s).*name=\"proposed\" value=\"([A-Z_]+)\".*", "$1");
    }

    private long decisions() {
        return db.sql("select count(*) from segment.decision").query(Long.class).single();
    }

    private void hold(ConversationId before) {
        story.held(JONAS, TestWorld.citizen(SANNE), TestHouse.NOW, before, "Vi talte sammen.", null);
    }

    private static void tabToButton(Visit visit) {
        for (int i = 0; i < 60; i++) {
            visit.page.keyboard().press("Tab");
            Object at = visit.page.evaluate("document.activeElement.matches('main button.button-primary')");
            if (Boolean.TRUE.equals(at)) {
                return;
            }
        }
        throw new AssertionError("No way to the button by the Tab key");
    }
}
