package dk.roret.conversation;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.holds;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AgreePageTest {

    private static final String FORM = "0190aaaa-0000-7000-8000-000000000002";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @BeforeEach
    void nothingAgreed() {
        Talks.forget(db);
        db.sql("delete from citizen.citizen where source = 'contact'").update();
    }

    @Test
    void bothSeeTheNextContactAtOnceAndItMovesOnlyWithAReason() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP);
                Visit sanne = as(SANNE, Visit.PHONE)) {
            jonas.go(HERS + "/new");
            jonas.page.fill("#day", "2026-11-26");
            jonas.page.fill("#starts", "10:30");
            jonas.page.check("input[value=PHONE]", new com.microsoft.playwright.Page.CheckOptions().setForce(true));
            jonas.page.fill("#purpose", "Skal der flere timer på?");
            button(jonas, "Aftal samtalen").click();
            assertThat(jonas.text()).contains("Samtalen er aftalt", "26. november kl. 10.30");
            assertThat(sanne.go("/conversation").text())
                    .contains("26. november kl. 10.30", "Telefon", "Jonas Friis Dalgaard", "flere timer på?");

            jonas.page.locator("a:has-text('Flyt eller aflys')").first().click();
            jonas.page.fill("#day", "2026-11-27");
            button(jonas, "Flyt samtalen").click();
            assertThat(jonas.text()).contains("Skriv hvorfor.");
            assertThat(jonas.page.inputValue("#day")).isEqualTo("2026-11-27");
            jonas.page.fill("#reason", "Jeg er på kursus torsdag");
            button(jonas, "Flyt samtalen").click();
            assertThat(sanne.go("/conversation").text())
                    .contains("27. november", "Flyttet af Jonas Friis Dalgaard: Jeg er på kursus torsdag");

            jonas.page.locator("a:has-text('Flyt eller aflys')").first().click();
            jonas.page.fill("#reason", "Vi talte sammen i dag");
            button(jonas, "Aflys samtalen").click();
            assertThat(sanne.go("/conversation").text()).contains("Vi har ikke aftalt en ny samtale");
        }
    }

    @Test
    void thePlanTellsTheCitizenOfTheNextConversationAndHowToPrepare() {
        Caller sanne = new Caller(port).as(SANNE);
        Talks.agreed(agreements, LocalDate.of(2026, 11, 12));
        assertThat(sanne.get("/plan").body()).as("of days gone by").doesNotContain("Næste samtale");
        ConversationId next = Talks.agreed(agreements, LocalDate.of(2026, 11, 26));
        assertThat(sanne.get("/plan").body())
                .contains(Talks.PURPOSE, "Forbered dig", "/conversation/talks/" + next + "/prepare");
        assertThat(new Caller(port).as(NANNA).get("/plan").body()).doesNotContain(Talks.PURPOSE);
    }

    @Test
    void whatIsMissingIsToldAndWhatWasTypedStays() {
        try (Visit jonas = as(JONAS, Visit.PHONE)) {
            jonas.go(HERS + "/new").page.fill("#place", "lokale 12");
            button(jonas, "Aftal samtalen").click();
            assertThat(jonas.text()).contains("Vælg en dag", "Skriv klokken", "Skriv, hvad I skal finde ud af");
            assertThat(jonas.page.inputValue("#place")).isEqualTo("lokale 12");
            assertThat(jonas.page.title()).startsWith("Fejl:");
            assertThat(jonas.axe()).isEmpty();
        }
    }

    @Test
    void whoeverMovesWhatSomebodyElseMovedMeanwhileIsTold() {
        ConversationId id = Talks.agreed(agreements, DAY);
        AgreeForm both = new AgreeForm("2026-12-01", "9:00", "PHONE", "", "Et formål", "Kursus", 1);
        assertThat(agreements.move(Talks.writer(JONAS), id, both)).isEmpty();
        assertThat(agreements.move(Talks.writer(JONAS), id, both))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("SAM-06"));
    }

    @Test
    void aFormSentTwiceAgreesOnce() {
        Writer writer = Talks.writer(JONAS);
        AgreeForm form = new AgreeForm("2026-12-01", "9.00", "PHONE", "", "Et formål", "", null);
        agreements.agree(writer, form);
        agreements.agree(writer, form);
        assertThat(db.sql("select count(*) from conversation.conversation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCitizenAsksForContactAndWhatIsAgreedAnswersIt() {
        try (Visit jonas = as(JONAS, Visit.DESKTOP);
                Visit sanne = as(SANNE, Visit.PHONE)) {
            sanne.go("/conversation").page.fill("#words", "<b>Min ryg</b> er værre");
            button(sanne, "Bed om en samtale").click();
            assertThat(sanne.text()).contains("Det er sendt", "Du har bedt om en samtale");
            holds(sanne.picture("conversation-asked-phone-da"));
            assertThat(jonas.go(HERS).text()).contains("Sanne beder om en samtale", "<b>Min ryg</b> er værre");
            holds(jonas);
            Talks.agreed(agreements, DAY);
            assertThat(sanne.go("/conversation").text()).doesNotContain("Du har bedt om");

            sanne.page.locator("summary:has-text('Jeg kan ikke komme')").click();
            sanne.page.fill("#words-cannot", "Jeg skal til lægen");
            button(sanne, "Sig til").click();
            assertThat(jonas.go(HERS).text()).contains("Sanne kan ikke komme", "Jeg skal til lægen");
            jonas.page.locator("summary:has-text('allerede talt')").click();
            jonas.page.locator("textarea[name=answer]").fill("Vi tager den i telefonen");
            button(jonas, "Gem svaret").click();
            assertThat(sanne.go("/conversation").text()).doesNotContain("Du har sagt");
        }
    }

    @Test
    void whatIsTypedInASmallFormStandsThereAgainAndNowhereElse() {
        ConversationId id = Talks.agreed(agreements, DAY);
        Caller sanne = new Caller(port).as(SANNE);
        String much = "Jeg skal til lægen. ".repeat(26);
        var cannot = sanne.post("/conversation/asks", Map.of("request", FORM, "about", id + "", "words", much));
        assertThat(cannot.statusCode()).isEqualTo(422);
        assertThat(cannot.body())
                .containsPattern("(?s)<details[^>]* open>\\s*<summary>Jeg kan ikke komme")
                .containsPattern("(?s)id=\"words-cannot\"[^>]*>\\s*Jeg skal til lægen")
                .doesNotContainPattern("(?s)id=\"words\"[^>]*>\\s*Jeg skal til lægen");
        var asks = sanne.post("/conversation/asks", Map.of("request", FORM, "words", much));
        assertThat(asks.body())
                .containsPattern("(?s)id=\"words\"[^>]*>\\s*Jeg skal til lægen")
                .doesNotContainPattern("(?s)id=\"words-cannot\"[^>]*>\\s*Jeg skal til lægen");
    }

    @Test
    void whoeverCancelsWithTooManyWordsKeepsThemAndWhatElseIsTyped() {
        ConversationId id = Talks.agreed(agreements, DAY);
        var cancel = new Caller(port)
                .as(JONAS)
                .post(
                        HERS + "/talks/" + id + "/cancel",
                        Map.of("request", FORM, "reason", "Kursus. ".repeat(40), "purpose", "Et nyt formål"));
        assertThat(cancel.statusCode()).isEqualTo(422);
        assertThat(cancel.body()).contains("Kursus. Kursus.", "Et nyt formål");
    }

    @Test
    void ofTwoWhoAnswerTheSameTheSecondIsToldAndKeepsTheWords() {
        new Caller(port).as(SANNE).post("/conversation/asks", Map.of("request", FORM, "words", "Ring til mig"));
        String asked = HERS + "/asks/"
                + db.sql("select id from conversation.contact_request")
                        .query(String.class)
                        .single();
        Caller jonas = new Caller(port).as(JONAS);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(jonas.post(asked, Map.of("answer", "Vi har talt sammen")).statusCode())
                    .isEqualTo(302);
        }
        var karen = new Caller(port).as(KAREN).post(asked, Map.of("answer", "Jeg ringede også"));
        assertThat(karen.statusCode()).isEqualTo(422);
        assertThat(karen.body())
                .contains("Jonas Friis Dalgaard har svaret imens", "SAM-21")
                .containsPattern("<textarea[^>]*>\\s*Jeg ringede også</textarea>");
    }

    @Test
    void aHomeThatIsProtectedIsShownToThoseWhoMustKnowItAlone() {
        db.sql("update citizen.citizen set address_protected = true where id = ?")
                .param(SANNE.id())
                .update();
        try {
            var home = new Conversation.Agreed(DAY, LocalTime.of(9, 0), Channel.HOME, "Ahorn Allé 3", Talks.PURPOSE);
            ConversationId id = agreements.agree(Talks.writer(KAREN), home);
            String talk = HERS + "/talks/" + id;
            Caller karen = new Caller(port).as(KAREN);
            for (String page : new String[] {
                "/conversation/calendar?from=2026-11-26",
                HERS,
                talk,
                talk + "/prepare",
                talk + "/move",
                "/desk/citizens/" + SANNE.id()
            }) {
                assertThat(karen.get(page).body()).as(page).contains("Hjemme").doesNotContain("Ahorn");
            }
            karen.post(
                    talk + "/move",
                    Map.of(
                            "request", FORM,
                            "revision", "1",
                            "day", "2026-11-26",
                            "starts", "10:00",
                            "channel", "HOME",
                            "place", "",
                            "purpose", Talks.PURPOSE,
                            "reason", "Kursus"));
            assertThat(new Caller(port).as(JONAS).get(HERS).body()).contains("kl. 10", "Ahorn Allé 3");
        } finally {
            db.sql("update citizen.citizen set address_protected = false where id = ?")
                    .param(SANNE.id())
                    .update();
        }
    }

    @Test
    void everyPageHoldsOnPhoneAndDesktopInBothLanguages() {
        holdsEverywhere(port, SANNE, "/conversation", "conversation-empty");
        Talks.agreed(agreements, DAY);
        ConversationId past = Talks.agreed(agreements, LocalDate.of(2026, 11, 12));
        holdsEverywhere(port, SANNE, "/conversation", "conversation");
        holdsEverywhere(port, JONAS, HERS, "conversation-staff");
        holdsEverywhere(port, JONAS, HERS + "/new", "conversation-new");
        holdsEverywhere(port, JONAS, HERS + "/talks/" + past, "conversation-talk");
        holdsEverywhere(port, JONAS, "/conversation/calendar?from=2026-11-26", "conversation-calendar");
    }

    @Test
    void leadersSeeHowMuchContactCitizensAskForButNotOfAFew() {
        Caller hanne = new Caller(port).as(HANNE);
        agreedInJune(5);
        assertThat(hanne.get("/conversation/contact").body()).contains("For få. Vises ikke.");
        agreedInJune(25);
        assertThat(hanne.get("/conversation/contact").body())
                .contains("Borgerne beder selv om 0", "0 af 30 aftalte samtaler");
        db.sql("""
                        insert into conversation.contact_request (citizen, asked_at, request, agreed)
                        select citizen, now(), gen_random_uuid(), conversation from conversation.version limit 2""").update();
        assertThat(hanne.get("/conversation/contact").body()).contains("For få. Vises ikke.");
    }

    private void agreedInJune(int citizens) {
        for (int i = 0; i < citizens; i++) {
            db.sql("""
                            with p as (insert into citizen.citizen (source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                                       select 'contact', k, 'c' || k, 'A', 'B', date '1980-01-01', 'male', 'none'
                                       from (select gen_random_uuid()::text as k) k returning id),
                                 c as (insert into conversation.conversation (id, citizen, revision)
                                       select gen_random_uuid(), id, 1 from p returning id, citizen)
                            insert into conversation.version (conversation, citizen, revision, state, day, starts, channel, purpose,
                              staff, staff_name, at, who, who_name, request)
                            select id, citizen, 1, 'AGREED', date '2026-06-20', time '9:00', 'PHONE', 'x', ?, 'J',
                              timestamptz '2026-06-10', ?, 'J', gen_random_uuid() from c""").params(JONAS.id(), JONAS.id()).update();
        }
    }

    @Test
    void nobodyButThoseWithAGroundSeesTheConversations() {
        ConversationId id = Talks.agreed(agreements, DAY);
        for (User stranger : new User[] {METTE, NANNA}) {
            Caller caller = new Caller(port).as(stranger);
            for (String place : new String[] {"", "/talks/" + id, "/new", "/talks/" + id + "/hold"}) {
                var answer = caller.get(HERS + place);
                assertThat(answer.statusCode()).as(stranger.name() + place).isGreaterThanOrEqualTo(400);
                assertThat(answer.body()).doesNotContain("Sanne", "flere timer");
            }
        }
        Caller hanne = new Caller(port).as(HANNE);
        assertThat(hanne.get(HERS).body()).contains("Samtaler med Sanne").doesNotContain("Aftal næste kontakt");
    }

    private Visit as(User user, int width) {
        return new Visit(port, width).as(user);
    }
}
