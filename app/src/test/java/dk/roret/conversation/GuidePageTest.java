package dk.roret.conversation;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.holds;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guide to the first conversation, and how the course then begins. */
@HouseTest
class GuidePageTest {

    private static final String FORM = "main form[action*='conversation'] ";
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
        db.sql("delete from conversation.segment_rule where version > 1").update();
        db.sql("delete from conversation.segment_rules where version > 1").update();
        talk = HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
        guide = talk + "/guide";
    }

    @Test
    void theGuideIsSavedAsItIsWrittenAndLeadsToAProposalThatSaysWhy() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP).as(JONAS);
                Visit sanne = new Visit(port, Visit.PHONE).as(SANNE)) {
            jonas.go(talk + "/hold").page.locator("a:has-text('Guide til den første samtale')").click();
            jonas.page.fill("#guide-words-work", "På et lager " + SCRIPT);
            jonas.page.locator("label:has-text('Jeg vil gerne have hjælp') input").check();
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
                    .doesNotContain("Mange synes");
            holds(jonas.picture("guide-proposal-desktop-da"));
            button(jonas, "Beslut").click();
            assertThat(jonas.text()).contains("Det er besluttet.", "tidlig indsats");

            sanne.go("/conversation").page.locator("a:has-text('Sådan begynder dit forløb')").click();
            assertThat(sanne.text())
                    .contains(
                            "tidlig indsats",
                            "fordi du gerne vil have hjælp til at læse",
                            "På et lager " + SCRIPT);
            sanne.page.fill("#words", "Ja, men " + SCRIPT);
            holds(sanne.picture("segment-phone-da"));
            button(sanne, "Send").click();
            assertThat(sanne.text()).contains("Det er sendt.");
            assertThat(jonas.go(HERS + "/segment").text()).contains("Ja, men " + SCRIPT);
            assertThat(sanne.go("/conversation/everything").text())
                    .contains("På et lager " + SCRIPT, "Ja, men " + SCRIPT, "tidlig indsats");
        }
    }

    @Test
    void whoChoosesOtherwiseSaysWhyAndBothAreKept() {
        answer(Map.of("guide-last-work", "now"));
        Caller jonas = new Caller(port).as(JONAS);
        String wrong = decide(jonas, "EARLY", "", "").body();
        assertThat(wrong).contains("SAM-33", "Vælg hvorfor.", "Skriv din grund.");
        assertThat(decisions()).isZero();
        assertThat(decide(jonas, "EARLY", "WISHES", "Hun vil gerne " + SCRIPT).statusCode())
                .isEqualTo(302);
        assertThat(db.sql("select proposed || ' ' || chosen || ' ' || rule_version from conversation.published_segment")
                        .query(String.class)
                        .list())
                .containsExactly("FINDS_SOON EARLY 1");
        assertThat(new Caller(port).as(SANNE).get("/conversation/segment").body())
                .contains("Reglerne foreslog noget andet: finder snart job.", "Hun vil gerne &lt;script&gt;")
                .doesNotContain("<script>alert");
        decide(jonas, "FINDS_SOON", "", "");
        assertThat(decisions()).isEqualTo(2);
        assertThatThrownBy(() -> db.sql("update conversation.segment_decision set chosen = 'EARLY'")
                        .update())
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void aProposalThatHasChangedMeanwhileIsNotDecidedUnseen() {
        answer(Map.of("guide-last-work", "now"));
        Caller jonas = new Caller(port).as(JONAS);
        Map<String, String> sent = Map.of(
                "request", UUID.randomUUID().toString(), "proposed", proposed(jonas), "chosen", "FINDS_SOON");
        answer(Map.of("guide-health", "much"));
        assertThat(jonas.post(guide + "/proposal", sent).body()).contains("SAM-32");
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
        Facts facts = known.of(TestWorld.citizen(SANNE), LocalDate.of(2026, 11, 16), new Pad(List.of()));
        assertThat(facts.value(Fact.WEEKS)).contains("54");
        assertThat(facts.value(Fact.AGE)).contains("46");
        assertThat(facts.value(Fact.EDUCATION)).contains("some");
        assertThat(facts.value(Fact.READINESS)).isEmpty();
    }

    @Test
    void anAdministratorSetsTheRulesFromADayAndOldDecisionsStand() {
        try (Visit tom = new Visit(port, Visit.DESKTOP).as(TOM)) {
            tom.go("/conversation/rules/new").page.selectOption("#kind-1-1", "age.under");
            tom.page.selectOption("#rule-1", "FINDS_SOON");
            button(tom, "Gem reglerne").click();
            assertThat(tom.text()).contains("Regel 1 mangler et tal", "Skriv, hvem der har besluttet det.");
            tom.page.fill("#number-1-1", "50");
            tom.page.fill("#decidedBy", "Udvalget " + SCRIPT);
            holds(tom.picture("rules-form-desktop-da"));
            button(tom, "Gem reglerne").click();
            assertThat(tom.text())
                    .contains(
                            "Hvis borgeren er under 50 år: foreslå finder snart job.",
                            "Udgave 2, besluttet af Udvalget " + SCRIPT,
                            "Hvis borgeren mærker helbredet det meste af tiden: foreslå flere indsatser på én gang.");
        }
        assertThat(new Caller(port).as(JONAS).get(guide + "/proposal").body())
                .contains("Forslag: finder snart job", "borgeren er under 50 år");
    }

    @Test
    void leadersSeeNoFigureOfTooFewAndNobodysReason() {
        answer(Map.of("guide-last-work", "now"));
        decide(new Caller(port).as(JONAS), "EARLY", "WISHES", "En grund for Sanne");
        assertThat(new Caller(port).as(HANNE).get("/conversation/segments").body())
                .contains("For få. Vises ikke.")
                .doesNotContain("En grund");
        decidedByOthers(30, "FINDS_SOON", null);
        decidedByOthers(6, "PARALLEL", "RULE");
        decidedByOthers(2, "EARLY", "WISHES");
        String page = new Caller(port).as(HANNE).get("/conversation/segments").body();
        assertThat(page).contains("38 borgere", "øvrige").doesNotContain(">2<", ">6<", ">36<");
    }

    @Test
    void theGuideCanBeGoneThroughWithKeysAloneAndWithoutJavaScript() {
        try (Visit jonas = new Visit(port, Visit.PHONE, false).as(JONAS)) {
            jonas.go(guide).page.focus("#guide-words-work");
            jonas.page.keyboard().type("Bager");
            for (int part = 1; part <= GuideView.PARTS; part++) {
                assertThat(jonas.text()).contains("Trin " + part + " af 4");
                tabToButton(jonas);
                jonas.page.keyboard().press("Enter");
                jonas.page.waitForLoadState();
            }
            assertThat(jonas.text()).contains("Forslag:");
            tabToButton(jonas);
            jonas.page.keyboard().press("Enter");
            jonas.page.waitForLoadState();
            assertThat(jonas.text()).contains("Det er besluttet.", "Bager");
        }
    }

    @Test
    void everyPageHoldsOnPhoneAndDesktopInBothLanguages() {
        for (int part = 1; part <= GuideView.PARTS; part++) {
            holdsEverywhere(port, JONAS, guide + "?part=" + part, "guide-" + part);
        }
        holdsEverywhere(port, JONAS, guide + "/proposal", "guide-proposal");
        holdsEverywhere(port, SANNE, "/conversation/segment", "segment-empty");
        answer(Map.of("guide-home", "hard", "guide-belief", "no", "guide-words-home", "Jeg passer min mor."));
        decide(new Caller(port).as(JONAS), "EARLY", "WISHES", "Hun vil selv");
        holdsEverywhere(port, SANNE, "/conversation/segment", "segment");
        holdsEverywhere(port, TOM, "/conversation/rules", "rules");
        holdsEverywhere(port, TOM, "/conversation/rules/new", "rules-form");
        decidedByOthers(30, "FINDS_SOON", null);
        decidedByOthers(8, "PARALLEL", "RULE");
        holdsEverywhere(port, HANNE, "/conversation/segments", "segments");
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

    private HttpResponse<String> decide(Caller jonas, String chosen, String reason, String words) {
        return jonas.post(
                guide + "/proposal",
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
        return jonas.get(guide + "/proposal")
                .body()
                .replaceAll("(?s).*name=\"proposed\" value=\"([A-Z_]+)\".*", "$1");
    }

    private long decisions() {
        return db.sql("select count(*) from conversation.segment_decision")
                .query(Long.class)
                .single();
    }

    private void hold(ConversationId before) {
        story.held(JONAS, TestWorld.citizen(SANNE), TestHouse.NOW, before, "Vi talte sammen.", null);
    }

    /** Decided on the first of September, for people who are made up here. */
    private void decidedByOthers(int people, String chosen, @Nullable String reason) {
        db.sql("""
                        with person as (
                          insert into citizen.citizen (source, source_key, cpr, given_name, family_name, birth_date, sex, education, withdrawn_at)
                          select 'segments', gen_random_uuid()::text, '0', 'N', 'N', '1980-01-01', 'female', 'unknown', now()
                          from generate_series(1, :people) returning id),
                        talk as (insert into conversation.conversation select gen_random_uuid(), id, 1 from person returning id, citizen)
                        insert into conversation.segment_decision
                          (citizen, conversation, rule_version, proposed, chosen, reason, words, facts, at, who, who_name, request)
                        select citizen, id, 1, case when :reason::text is null then :chosen else 'FINDS_SOON' end, :chosen, :reason, :reason, '{}',
                               '2026-09-01 12:00+02', gen_random_uuid(), 'N', gen_random_uuid() from talk""")
                .param("people", people)
                .param("chosen", chosen)
                .param("reason", reason)
                .update();
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
