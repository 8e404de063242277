package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.HERS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two pages send at the same time, and what becomes of it when the conversation ends. */
@HouseTest
class SavingTest {

    private static final Map<String, String> WHAT_IT_TAKES_TO_CLOSE =
            Map.of("minutes", "Referatet", "no-next", "Sanne begynder i job");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    private String talk = "";

    @BeforeEach
    void aConversationToday() {
        Talks.forget(db);
        Talks.forgetPlans(db);
        Talks.choosesTheme(db);
        talk = "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
    }

    @Test
    void whoeverWritesOnBesideATextNeverReplacesIt() {
        var jonas = new Hand(new Caller(port).as(JONAS), HERS + talk);
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        jonas.writes("minutes", "Jonas skrev det her");
        karen.writes("minutes", "Karen skrev");
        karen.writes("minutes", "Karen skrev videre");
        assertThat(standing("minutes")).isEqualTo("Jonas skrev det her");
        assertThat(jonas.screen()).contains("Karen skrev videre");
    }

    @Test
    void aPageWhereNothingWasTouchedLeavesWhatAnotherWroteAlone() {
        var jonas = new Hand(new Caller(port).as(JONAS), HERS + talk);
        var untouched = new Hand(new Caller(port).as(JONAS), HERS + talk);
        jonas.writes("minutes", "Skrevet i den ene fane");
        jonas.writes("next-channel", "PHONE");
        untouched.sends("/hold", Map.of("minutes", "", "next-channel", "MEETING"));
        assertThat(standing("minutes")).isEqualTo("Skrevet i den ene fane");
        assertThat(standing("next-channel")).isEqualTo("PHONE");
        assertThat(db.sql("select count(*) from conversation.writing where aside")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTextThatIsTakenBackInAnUntouchedPageStillDoesNotReplaceTheOther() {
        var jonas = new Hand(new Caller(port).as(JONAS), HERS + talk);
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        jonas.writes("minutes", "Jonas skrev det her");
        karen.writes("minutes", "");
        karen.writes("minutes", "Karen skrev alligevel");
        assertThat(standing("minutes")).isEqualTo("Jonas skrev det her");
    }

    @Test
    void itEndsAlthoughTheCitizenPreparedOnTwoDevicesAndTwoPickedADay() {
        Caller sanne = new Caller(port).as(SANNE);
        new Hand(sanne, "/conversation" + talk).writes("prepare-words", "På telefonen");
        new Hand(sanne, "/conversation" + talk).writes("prepare-words", "På computeren");
        assertThat(standing("prepare-words")).isEqualTo("På computeren");
        Caller at = new Caller(port).as(JONAS);
        for (String field : new String[] {"next-day", "difference-" + otherTheme(), "missed-step", "step-purpose"}) {
            new Hand(at, HERS + talk).writes(field, "2026-12-01");
            new Hand(at, HERS + talk).writes(field, "2026-12-02");
        }
        var jonas = new Hand(at, HERS + talk);
        jonas.writes("next-starts", "9.30");
        jonas.writes("next-channel", "PHONE");
        jonas.writes("next-purpose", "Hvordan gik det?");
        assertThat(jonas.sends("/close", Map.of("minutes", "Referatet"))).isEqualTo(302);
        assertThat(standing("next-day")).isEqualTo("2026-12-02");
        assertThat(at.get(HERS + talk).body()).contains("2026-12-01", "2026-12-02");
    }

    @Test
    void twoReasonsForNoNextContactCanBeChosenBetween() {
        Caller at = new Caller(port).as(JONAS);
        new Hand(at, HERS + talk).writes("no-next", "Sanne begynder i job");
        new Hand(at, HERS + talk).writes("no-next", "Sanne flytter");
        var jonas = new Hand(at, HERS + talk);
        assertThat(jonas.screen()).contains("no-next:2:2");
        jonas.sends("/choose", Map.of("choose", "no-next:2:2"));
        assertThat(jonas.sends("/close", Map.of("minutes", "Referatet"))).isEqualTo(302);
        assertThat(at.get(HERS + talk).body()).contains("Sanne flytter");
    }

    @Test
    void whatMadeTheDifferenceIsInTheMinutesWhereNoMarkIsSet() {
        Caller at = new Caller(port).as(JONAS);
        Map<String, String> all = new HashMap<>(WHAT_IT_TAKES_TO_CLOSE);
        all.put("difference-" + otherTheme(), "Sanne siger, at det var søvnen");
        assertThat(new Hand(at, HERS + talk).sends("/close", all)).isEqualTo(302);
        assertThat(at.get(HERS + talk).body()).contains("Referatet", "det var søvnen");
    }

    @Test
    void aMarkIsHersWhoTypedItWhoeverEndsTheConversation() {
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        var jonas = new Hand(new Caller(port).as(JONAS), HERS + talk);
        List<String> marks = Pattern.compile("name=\"((?:citizen|staff)\\.[^\"]+)\\.base")
                .matcher(karen.screen())
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> staffs =
                marks.stream().filter(mark -> mark.startsWith("staff")).toList();
        String citizens = marks.getFirst();
        karen.writes(citizens, "2");
        karen.writes(staffs.getFirst(), "3");
        jonas.writes(staffs.getLast(), "5");
        assertThat(jonas.screen())
                .as("each mark has the name of the one who set it")
                .containsPattern("rater-2[^>]*>\\s*(<[^>]*>\\s*)*Karen\\b")
                .containsPattern("rater-2[^>]*>\\s*(<[^>]*>\\s*)*Jonas\\b");
        Map<String, String> all = new HashMap<>(WHAT_IT_TAKES_TO_CLOSE);
        all.put("difference-" + theme(), "det var søvnen");
        assertThat(jonas.sends("/close", all)).isEqualTo(302);
        assertThat(db.sql("""
                        select m.side || ' ' || m.who_name || ' ' || coalesce(m.rater_name, m.words) || ' ' || k.step
                        from progress.measurement m join progress.mark k on k.measurement = m.id""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "CITIZEN " + KAREN.name() + " det var søvnen 2",
                        "PROFESSIONAL " + KAREN.name() + " " + KAREN.name() + " 3",
                        "PROFESSIONAL " + JONAS.name() + " " + JONAS.name() + " 5");
    }

    @Test
    void itDoesNotEndWithTextThatWouldBeLost() {
        Caller at = new Caller(port).as(JONAS);
        for (var left : Map.of(
                        "step-words", "Aftalen er ikke tilføjet endnu",
                        "next-day", "Her står både en ny kontakt og en grund",
                        "next-place", "Vælg en dag")
                .entrySet()) {
            Map<String, String> all = new HashMap<>(WHAT_IT_TAKES_TO_CLOSE);
            all.put(left.getKey(), left.getKey().equals("next-day") ? "2026-12-01" : "Ring til rygskolen");
            var jonas = new Hand(at, HERS + talk);
            assertThat(jonas.sends("/close", all)).as(left.getKey()).isEqualTo(422);
            assertThat(jonas.answer).contains(left.getValue());
            jonas.sends("/hold", Map.of(left.getKey(), ""));
        }
    }

    @Test
    void whatComesLateIsAddedOnceAndOnlyTextsOfTheHostsAreShown() {
        Caller at = new Caller(port).as(JONAS);
        new Hand(at, HERS + talk).sends("/close", WHAT_IT_TAKES_TO_CLOSE);
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        karen.writes("minutes", "Karens sene ord");
        karen.writes("citizen.health_day.1", "3");
        new Hand(new Caller(port).as(SANNE), "/conversation" + talk).writes("prepare-words", "Sannes egne ord");
        assertThat(at.get(HERS + talk).body())
                .contains("Karens sene ord", "Føj det til referatet")
                .doesNotContain("Sannes egne ord", "health_day");
        for (int sent = 0; sent < 2; sent++) {
            at.post(HERS + talk + "/minutes", Map.of("request", UUID.randomUUID() + "", "late", "minutes:2"));
        }
        assertThat(at.get(HERS + talk).body()).containsOnlyOnce("Karens sene ord");
    }

    @Test
    void whatWasWrittenInAConversationThatIsCancelledCanStillBeRead() {
        Caller at = new Caller(port).as(JONAS);
        new Hand(at, HERS + talk).writes("minutes", "Vi nåede at tale om ryggen");
        agreements.cancel(
                Talks.writer(JONAS), new ConversationId(UUID.fromString(talk.substring(7))), "Sanne blev syg");
        assertThat(at.get(HERS + talk).body()).contains("Vi nåede at tale om ryggen");
        assertThat(new Caller(port).as(SANNE).get("/conversation" + talk).body())
                .doesNotContain("Vi nåede at tale om ryggen");
    }

    @Test
    void whatCannotBeSavedStandsInItsFieldAgainOnTopOfWhatItWasWrittenOn() {
        String much = "Langt referat. ".repeat(700);
        new Hand(new Caller(port).as(JONAS), HERS + talk).writes("minutes", "Jonas skrev det her");
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        String mark = karen.screen().replaceAll("(?s).*?name=\"(citizen\\.[^\"]+)\\.base.*", "$1");
        assertThat(karen.sends("/hold", Map.of("minutes", much, mark, "3"))).isEqualTo(422);
        assertThat(karen.answer)
                .contains(much.strip(), "TXT-02")
                .containsPattern("name=\"minutes.base\" value=\"0\"")
                .containsPattern("name=\"" + mark + "\" value=\"3\"[^>]* checked");
        assertThat(standing("minutes")).isEqualTo("Jonas skrev det her");
    }

    @Test
    void whatIsSetAsideIsNotShownAsIfItStood() {
        new Hand(new Caller(port).as(JONAS), HERS + talk).writes("minutes", "Jonas skrev det her");
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        assertThat(karen.sends("/close", Map.of("minutes", "Karen skrev noget andet")))
                .isEqualTo(422);
        assertThat(karen.answer)
                .containsPattern("<textarea[^>]* name=\"minutes\"[^>]*>\\s*Jonas skrev det her</textarea>")
                .contains("Karen skrev noget andet");
    }

    @Test
    void aStepIsAddedWholeOrNotAtAll() {
        var jonas = new Hand(new Caller(port).as(JONAS), HERS + talk);
        Map<String, String> step = Map.of("step-words", "Ring til rygskolen", "step-owner", "", "step-due", "");
        db.sql("alter table conversation.writing add constraint killed check (field <> 'step-words' or words <> '')")
                .update();
        try {
            assertThat(jonas.sends("/steps", step)).isEqualTo(500);
            assertThat(steps()).isZero();
        } finally {
            db.sql("alter table conversation.writing drop constraint killed").update();
        }
        assertThat(jonas.sends("/steps", step)).isEqualTo(302);
        assertThat(steps()).isEqualTo(1);
        assertThat(standing("step-words")).isEmpty();
    }

    @Test
    void onceItIsToldInMinutesOnlyWhatEachWroteLastIsKept() {
        var jonas = new Hand(new Caller(port).as(JONAS), HERS + talk);
        var karen = new Hand(new Caller(port).as(KAREN), HERS + talk);
        for (String words : new String[] {"R", "Ref", "Referatet"}) {
            jonas.writes("minutes", words);
        }
        for (String words : new String[] {"K", "Kar", "Karens ord"}) {
            karen.writes("minutes", words);
        }
        jonas.sends("/choose", Map.of("choose", "minutes:0:6"));
        assertThat(jonas.sends("/close", Map.of("no-next", "Sanne begynder i job")))
                .isEqualTo(302);
        assertThat(db.sql("select words from conversation.writing where field = 'minutes' order by revision")
                        .query(String.class)
                        .list())
                .containsExactly("Referatet", "Karens ord", "Referatet");
    }

    private int steps() {
        return db.sql("select count(*) from plan.step").query(Integer.class).single();
    }

    /** One who writes in one open page, which remembers what it writes on top of. */
    private static final class Hand {

        private final Caller caller;
        private final String address;
        private final String tab = UUID.randomUUID().toString();
        private final Map<String, String> bases = new HashMap<>();
        private String answer = "";

        Hand(Caller caller, String address) {
            this.caller = caller;
            this.address = address;
        }

        void writes(String field, String words) {
            sends("/words", Map.of(field, words));
            String revision = answer.replaceAll("(?s).*\"revision\":([0-9]+).*", "$1");
            bases.put(field, revision);
        }

        int sends(String to, Map<String, String> words) {
            Map<String, String> form = new HashMap<>(words);
            words.keySet().stream()
                    .filter(field -> !field.equals("choose"))
                    .forEach(field -> form.put(field + ".base", bases.getOrDefault(field, "0")));
            form.put("tab", tab);
            var came = caller.post(address + to, form);
            answer = came.body();
            return came.statusCode();
        }

        String screen() {
            return caller.get(address + "/hold").body();
        }
    }

    private String theme() {
        return db.sql("select themes[1] from progress.choice")
                .query(String.class)
                .single();
    }

    private String otherTheme() {
        return db.sql("select max(key) from progress.theme where kind = 'THEME'")
                .query(String.class)
                .single();
    }

    private String standing(String field) {
        return Talks.standing(db, field);
    }
}
