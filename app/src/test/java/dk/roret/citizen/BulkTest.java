package dk.roret.citizen;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.conversation.ConversationStory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Jonas goes, and his citizens with their courses find somebody else. */
@HouseTest
@TestPropertySource(properties = "test.house=course")
class BulkTest {

    private static final String ALL = "/citizen/handovers/all/" + JONAS.id();
    private static final String WHY = "Jonas går på barsel fra december";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    Handovers handovers;

    @Autowired
    HandoverBulks bulks;

    @Autowired
    ConversationStory story;

    @BeforeEach
    @AfterEach
    void jonasHasTheCourses() {
        db.sql("delete from citizen.handover").update();
        db.sql("delete from citizen.handover_bulk").update();
        db.sql("delete from citizen.responsibility where decided").update();
        db.sql("update citizen.responsibility set until = null").update();
        db.sql("update staff.staff set withdrawn_at = null, active_until = null")
                .update();
        FirstTalk.forget(db);
    }

    @Test
    void aLeaderDividesThemAndNobodyMovesBeforeTheReceiverHasSpoken() {
        try (Visit hanne = new Visit(port, Visit.DESKTOP);
                Visit karen = new Visit(port, Visit.PHONE, false)) {
            hanne.as(HANNE).go("/citizen/handovers/all");
            assertThat(hanne.axe()).isEmpty();
            hanne.page.locator("main a:has-text('Jonas Friis Dalgaard')").click();
            assertThat(hanne.text()).contains("Sanne Birk Holm", "en borger").doesNotContain("Bjerregaard");
            hanne.page.locator("button:has-text('Tilbyd forløbene')").click();
            assertThat(hanne.text()).contains("OVD-10", "OVD-02");
            assertThat(hanne.axe()).isEmpty();
            hanne.go(ALL).page.locator("#among-" + KAREN.id()).check();
            hanne.page.locator("button:has-text('Fordel ligeligt')").click();
            hanne.picture("bulk-desktop");
            hanne.page.locator("#reason").fill(WHY);
            hanne.page.locator("button:has-text('Tilbyd forløbene')").click();
            assertThat(hanne.text()).contains("2 forløb er tilbudt.", "2 venter på et ja.", "Ingen er flyttet.");
            assertThat(hanne.axe()).isEmpty();
            assertThat(caseworker(SANNE)).isEqualTo(JONAS.id());

            karen.as(KAREN).go("/citizen/handovers");
            assertThat(karen.fits()).isTrue();
            karen.picture("bulk-accept-phone");
            karen.page
                    .locator("button:has-text('Ja, jeg tager over for Jonas Friis Dalgaard: 2 borgere')")
                    .click();
            assertThat(karen.text()).contains("Du har sagt ja til 2 forløb.");
            assertThat(caseworker(SANNE)).as("a yes moves nobody").isEqualTo(JONAS.id());
            assertThat(caseworker(OLE)).isEqualTo(JONAS.id());

            spoken(KAREN, SANNE);
            assertThat(caseworker(SANNE)).isEqualTo(KAREN.id());
            assertThat(caseworker(OLE)).as("each by itself").isEqualTo(JONAS.id());
            hanne.inEnglish().go(ALL);
            assertThat(hanne.text())
                    .contains(
                            "1 has moved.", "1 waits for the first conversation.", "All the citizens are on their way");
            assertThat(hanne.axe()).isEmpty();
            hanne.picture("bulk-progress-en");
            assertThat(hanne.complaints()).allMatch(one -> one.contains("422"));
        }
        try (Visit jonas = new Visit(port, 320)) {
            jonas.as(JONAS).go("/citizen/handovers/all");
            assertThat(jonas.text()).contains("Ole Bjerregaard");
            assertThat(jonas.fits()).isTrue();
            jonas.picture("bulk-320");
        }
    }

    @Test
    void theyAreDividedEvenly() {
        List<CourseToGive> courses = Stream.of(SANNE, OLE, TestWorld.NANNA)
                .map(one -> new CourseToGive(TestWorld.citizen(one), one.name(), false, null, false))
                .toList();
        Division division = Division.evenly(courses, List.of(KAREN.id(), METTE.id()));
        assertThat(division.receivers().values()).containsExactly(KAREN.id(), METTE.id(), KAREN.id());
    }

    @Test
    void afterALeaveEachComesBackByTheSameRule() {
        begin(LocalDate.of(2026, 11, 16), SANNE, OLE);
        acceptAndSpeak(KAREN, SANNE);
        bulks.giveBack();
        assertThat(caseworker(SANNE))
                .as("Karen has her until Jonas has spoken with her")
                .isEqualTo(KAREN.id());
        assertThat(open(SANNE)).isEqualTo(JONAS.id());
        assertThat(open(OLE)).as("Ole never moved, so nothing is on its way").isNull();
        bulks.giveBack();
        acceptAndSpeak(JONAS, SANNE);
        assertThat(caseworker(SANNE)).isEqualTo(JONAS.id());
    }

    @Test
    void nothingComesBackBeforeTheDayNorToSomebodyWhoIsNotThere() {
        begin(LocalDate.of(2026, 11, 17), SANNE);
        acceptAndSpeak(KAREN, SANNE);
        bulks.giveBack();
        assertThat(open(SANNE)).isNull();
        db.sql("update citizen.handover_bulk set back_on = '2026-11-16'").update();
        db.sql("update staff.staff set active_until = '2026-11-01' where id = ?")
                .param(JONAS.id())
                .update();
        bulks.giveBack();
        assertThat(open(SANNE)).isNull();
    }

    @Test
    void whoeverLeavesWithCitizensRaisesItselfToTheLeader() {
        Caller hanne = new Caller(port).as(HANNE);
        assertThat(hanne.get("/citizen/handovers").body()).doesNotContain("er stoppet og har stadig");
        db.sql("update staff.staff set withdrawn_at = '2026-11-10' where id = ?")
                .param(JONAS.id())
                .update();
        assertThat(hanne.get("/citizen/handovers").body())
                .contains("Jonas Friis Dalgaard er stoppet og har stadig 2 borgere.", ALL);
        assertThat(hanne.get("/desk/citizens?show=left&sort=need&order=rising").body())
                .contains("Den, der havde forløbet, er stoppet", "Sanne Birk Holm");
        assertThat(new Caller(port).as(KAREN).get("/citizen/handovers").body())
                .doesNotContain("er stoppet og har stadig");
    }

    @Test
    void nobodyElseMayOfferThem() {
        assertThat(new Caller(port).as(METTE).get(ALL).statusCode()).isEqualTo(404);
        assertThat(new Caller(port).as(KAREN).get(ALL).statusCode()).isEqualTo(404);
        String field = Division.field(TestWorld.citizen(SANNE));
        new Caller(port)
                .as(KAREN)
                .post(ALL, Map.of("reason", WHY, field, KAREN.id().toString()));
        assertThat(open(SANNE)).isNull();
        assertThat(bulks.begin(
                        METTE, JONAS.id(), new Division(Map.of(TestWorld.citizen(SANNE), METTE.id())), WHY, null))
                .isZero();
        assertThat(new Caller(port).as(JONAS).get(ALL + "/excel").statusCode()).isEqualTo(200);
    }

    private void begin(LocalDate back, User... citizens) {
        Map<CitizenId, UUID> receivers = new HashMap<>();
        for (User citizen : citizens) {
            receivers.put(TestWorld.citizen(citizen), KAREN.id());
        }
        bulks.begin(JONAS, JONAS.id(), new Division(receivers), WHY, back);
    }

    private void acceptAndSpeak(User receiver, User citizen) {
        Look look = look(receiver, citizen);
        handovers.accept(look, handover(citizen));
        spoken(receiver, citizen);
    }

    private void spoken(User receiver, User citizen) {
        FirstTalk.noted(story, receiver, citizen, TestHouse.NOW);
        handovers.takeOver(look(receiver, citizen), handover(citizen));
    }

    private Look look(User user, User citizen) {
        return access.look(user, TestWorld.citizen(citizen), "GET /test").orElseThrow();
    }

    private UUID handover(User citizen) {
        return db.sql("select id from citizen.handover where citizen = ? and ended_at is null")
                .param(citizen.id())
                .query(UUID.class)
                .single();
    }

    private @Nullable UUID open(User citizen) {
        return db.sql("select receiver from citizen.handover where citizen = ? and ended_at is null")
                .param(citizen.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private UUID caseworker(User citizen) {
        return db.sql("select caseworker from citizen.responsibility where citizen = ? and until is null")
                .param(citizen.id())
                .query(UUID.class)
                .single();
    }
}
