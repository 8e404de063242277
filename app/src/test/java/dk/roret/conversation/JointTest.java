package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.holdsEverywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A joint meeting: Mette of the youth team is invited to what Sanne and Jonas talk about, with Sanne's yes. */
@HouseTest
@TestPropertySource(properties = "test.house=joint-meetings")
class JointTest {

    private static final LocalDate SOON = LocalDate.of(2026, 11, 26);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    ConversationStory story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private ConversationId talk = new ConversationId(UUID.randomUUID());
    private String meeting = "";

    @BeforeEach
    void aConversationSoon() {
        Talks.forget(db);
        Talks.forgetPlans(db);
        Talks.choosesTheme(db);
        talk = Talks.agreed(agreements, SOON);
        meeting = HERS + "/meetings/" + talk;
    }

    @Test
    void nobodyIsInvitedWithoutTheCitizensYesWhichIsNotedWithDayAndName() {
        Caller jonas = new Caller(port).as(JONAS);
        var without = jonas.post(meeting + "/invitations", Map.of("request", id(), "colleague", mette(), "yes-on", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Spørg borgeren først", "Vælg den dag, der blev sagt ja");
        assertThat(new Caller(port).as(METTE).get(meeting).statusCode()).isEqualTo(403);

        invited(jonas);
        assertThat(new Caller(port)
                        .as(SANNE)
                        .get("/conversation/meetings/" + talk)
                        .body())
                .contains("Mette Agerskov", "Du sagde ja den 12. november 2026. Jonas Friis Dalgaard skrev det ned.");
    }

    @Test
    void whoeverIsInvitedOpensTheMeetingAndNothingElseOfTheCitizens() {
        invited(new Caller(port).as(JONAS));
        Caller mette = new Caller(port).as(METTE);
        List<String> opened = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, page) -> {
            boolean looks = Arrays.asList(page.getMethod().getParameterTypes()).contains(Look.class);
            if (!looks || !mayHave(page.getMethodAnnotation(Only.class), page.getBeanType())) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.contains("{citizen}")) {
                        String path = pattern.replace("{citizen}", SANNE.id().toString())
                                .replace("{talk}", talk.toString())
                                .replaceAll("\\{[^}]+}", "0190aaaa-0000-7000-8000-000000000999");
                        int status = method == RequestMethod.GET
                                ? mette.get(path).statusCode()
                                : mette.post(path, Map.of("request", id())).statusCode();
                        (status == 403 ? refused : opened).add(method + " " + pattern);
                    }
                }
            }
        });
        assertThat(opened)
                .containsExactlyInAnyOrder(
                        "GET /conversation/{citizen}/meetings/{talk}",
                        "POST /conversation/{citizen}/meetings/{talk}/marks",
                        "POST /conversation/{citizen}/meetings/{talk}/promises");
        assertThat(refused)
                .contains(
                        "GET /desk/citizens/{citizen}",
                        "GET /plan/{citizen}",
                        "GET /progress/{citizen}",
                        "GET /conversation/{citizen}",
                        "GET /conversation/{citizen}/talks/{talk}",
                        "POST /conversation/{citizen}/meetings/{talk}/invitations");
    }

    @Test
    void theInvitedSeesThisMeetingsMinutesAndNeitherEarlierOnesNorNotesNorOtherMeetings() {
        ConversationId earlier = Talks.agreed(agreements, LocalDate.of(2026, 10, 1));
        story.held(JONAS, TestWorld.citizen(SANNE), TestHouse.NOW, earlier, "Det gamle referat", null);
        Caller jonas = new Caller(port).as(JONAS);
        jonas.post(HERS + "/notes", Map.of("request", id(), "words", "Den faglige note"));
        invited(jonas);
        story.held(JONAS, TestWorld.citizen(SANNE), TestHouse.NOW, talk, "Det nye referat", null);

        Caller mette = new Caller(port).as(METTE);
        assertThat(mette.get(meeting).body())
                .contains(Talks.PURPOSE, "Det nye referat", "Hvad ser du?")
                .doesNotContain("Det gamle referat", "Den faglige note", "/desk/citizens/");
        var other = mette.get(HERS + "/meetings/" + earlier);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).doesNotContain("Det gamle referat");
    }

    @Test
    void theInvitedMeasuresForTheirUnitAndPromisesAndNeitherSideIsMixedWithTheOther() {
        Caller jonas = new Caller(port).as(JONAS);
        invited(jonas);
        Caller mette = new Caller(port).as(METTE);
        String indicator = db.sql("""
                        select i.key || '.' || v.version from progress.indicator i
                        join progress.indicator_version v on v.indicator = i.key
                        where i.theme = (select themes[1] from progress.choice) order by i.position limit 1""").query(String.class).single();
        assertThat(mette.post(meeting + "/marks", Map.of("request", id(), "staff." + indicator, "4"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(db.sql("select rater_name || ', ' || unit || ', ' || (conversation = ?) from progress.measurement")
                        .param(talk.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Mette Agerskov, Unge, true");

        assertThat(mette.post(meeting + "/promises", Map.of("request", id())).body())
                .contains("Skriv");
        String payload = "Ringer til skolen <script>alert(1)</script>";
        mette.post(meeting + "/promises", Map.of("request", id(), "step-words", payload));
        String seen =
                new Caller(port).as(SANNE).get("/conversation/meetings/" + talk).body();
        assertThat(seen)
                .contains("Mette Agerskov:", "Ringer til skolen &lt;script&gt;", "Mette Agerskov, Unge")
                .doesNotContain("<script>alert");
        assertThat(new Caller(port).as(SANNE).get("/plan").body()).contains("Ringer til skolen &lt;script&gt;");
    }

    @Test
    void aWithdrawnInvitationACancelledMeetingAndTheLastDayEachCloseAtOnce() {
        Caller mette = new Caller(port).as(METTE);
        Caller sanne = new Caller(port).as(SANNE);
        invited(new Caller(port).as(JONAS));
        assertThat(mette.get(meeting).statusCode()).isEqualTo(200);
        assertThat(mette.get("/conversation/meetings").body()).contains(Talks.PURPOSE);
        UUID invitation = db.sql("select id from conversation.invitation")
                .query(UUID.class)
                .single();
        sanne.post("/conversation/meetings/" + talk + "/invitations/" + invitation + "/withdraw", Map.of());
        assertThat(mette.get(meeting).statusCode()).isEqualTo(403);
        assertThat(mette.get("/conversation/meetings").body()).doesNotContain(Talks.PURPOSE);
        assertThat(sanne.get("/conversation/meetings/" + talk).body()).contains("Sanne lukkede");

        invited(new Caller(port).as(JONAS));
        assertThat(mette.get(meeting).statusCode()).isEqualTo(200);
        agreements.cancel(Talks.writer(JONAS), talk, "Sanne er syg");
        assertThat(mette.get(meeting).statusCode()).isEqualTo(403);

        assertThat(statusOfMeetingOn(LocalDate.of(2026, 11, 2))).isEqualTo(200);
        assertThat(statusOfMeetingOn(LocalDate.of(2026, 11, 1))).isEqualTo(403);
    }

    @Test
    void theCitizenReadsThatTheInvitedLookedAndWhy() {
        invited(new Caller(port).as(JONAS));
        new Caller(port).as(METTE).get(meeting);
        assertThat(new Caller(port).as(SANNE).get("/access/looks").body())
                .contains("Mette Agerskov", "er inviteret til et fælles møde, du har sagt ja til");
    }

    @Test
    void theMeetingHoldsOnPhoneAndDesktopInBothLanguagesAndWithoutJavaScript() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP, false).as(JONAS)) {
            jonas.go(meeting).page.selectOption("#colleague", mette());
            jonas.page.check("#yes");
            Talks.button(jonas, "Inviter til mødet").click();
            assertThat(jonas.text()).contains("Mette Agerskov er inviteret.");
        }
        Caller mette = new Caller(port).as(METTE);
        mette.post(meeting + "/promises", Map.of("request", id(), "step-words", "Mette ringer til skolen"));
        holdsEverywhere(port, METTE, meeting, "joint-invited");
        holdsEverywhere(port, SANNE, "/conversation/meetings/" + talk, "joint-citizen");
        holdsEverywhere(port, JONAS, meeting, "joint-caseworker");
        holdsEverywhere(port, METTE, "/conversation/meetings", "joint-meetings");
    }

    /** A meeting on a day, with Mette invited to it and nothing else. */
    private int statusOfMeetingOn(LocalDate day) {
        Emptied.tables(db, "conversation.invitation_end, conversation.invitation");
        talk = Talks.agreed(agreements, day);
        meeting = HERS + "/meetings/" + talk;
        invited(new Caller(port).as(JONAS));
        return new Caller(port).as(METTE).get(meeting).statusCode();
    }

    private void invited(Caller jonas) {
        var answer = jonas.post(
                meeting + "/invitations",
                Map.of("request", id(), "colleague", mette(), "yes", "yes", "yes-on", "2026-11-12"));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static boolean mayHave(@org.jspecify.annotations.Nullable Only own, Class<?> type) {
        Only only = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, Only.class);
        return only != null && Set.of(only.value()).contains(Role.CASEWORKER);
    }

    private static String mette() {
        return METTE.id().toString();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
