package dk.roret.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Access;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.conversation.ConversationStory;
import dk.roret.web.Refused;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sanne's course goes from Jonas to Mette, in a house of its own since it does not come back. */
@HouseTest
@TestPropertySource(properties = "test.house=handover")
class HandoverTest {

    private static final String LIST = "/citizen/handovers";
    private static final String SANNE = LIST + "/" + TestWorld.SANNE.id();
    private static final String WHY = "Sanne begynder på uddannelse, og det kender Mette bedst";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource database;

    @Autowired
    Access access;

    @Autowired
    Handovers handovers;

    @Autowired
    HandoverQuery query;

    @Autowired
    CourseNotices notices;

    @Autowired
    ConversationStory story;

    @BeforeEach
    void jonasHasTheCourse() {
        db.sql("delete from citizen.handover").update();
        db.sql("delete from citizen.handover_request").update();
        db.sql("delete from citizen.responsibility where decided").update();
        db.sql("update citizen.responsibility set until = null").update();
        FirstTalk.forget(db);
    }

    @Test
    void theGiverKeepsTheCourseUntilTheReceiverHasAcceptedAndSpokenWithTheCitizen() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP);
                Visit mette = new Visit(port, Visit.PHONE)) {
            jonas.as(TestWorld.JONAS).go(SANNE);
            assertThat(jonas.axe()).isEmpty();
            jonas.page.locator("button:has-text('Tilbyd forløbet')").click();
            assertThat(jonas.page.title()).startsWith("Fejl:");
            assertThat(jonas.text()).contains("OVD-01", "OVD-02", "2 ting skal rettes");
            assertThat(jonas.axe()).isEmpty();
            jonas.page.locator("#receiver").selectOption(TestWorld.METTE.id().toString());
            jonas.page.locator("#reason").fill(WHY);
            jonas.page.locator("button:has-text('Tilbyd forløbet')").click();
            assertThat(jonas.text()).contains("På vej til en anden", "Venter på, at Mette Agerskov siger ja.");

            mette.as(TestWorld.METTE).go(LIST);
            assertThat(mette.text()).contains("Venter på dig", "Sanne Birk Holm");
            assertThat(mette.axe()).isEmpty();
            assertThat(mette.fits()).isTrue();
            mette.picture("handovers-phone");
            mette.page.locator("main a:has-text('Sanne Birk Holm')").click();
            assertThat(mette.text())
                    .contains("Jonas Friis Dalgaard har ansvaret, indtil Mette Agerskov har talt med borgeren.", WHY);
            assertThat(mette.axe()).isEmpty();
            assertThat(mette.fits()).isTrue();
            mette.picture("handover-phone");
            assertThat(mette.complaints()).isEmpty();
            mette.page.locator("button:has-text('Ja, jeg tager over')").click();
            assertThat(caseworker()).isEqualTo(TestWorld.JONAS.id());

            mette.go(SANNE);
            assertThat(mette.text()).contains("Hold en samtale med borgeren, og del referatet.");
            assertThat(mette.page.locator("button:has-text('Tag over')").count())
                    .isZero();
            assertThat(mette.axe()).isEmpty();
            mette.picture("handover-accepted-phone");
            mette.page.locator("a:has-text('Gå til samtalerne')").click();
            assertThat(mette.page.url()).endsWith("/conversation/" + TestWorld.SANNE.id());
            FirstTalk.noted(story, TestWorld.METTE, TestWorld.SANNE, TestHouse.NOW);
            mette.go(SANNE);
            assertThat(mette.text()).contains("Du talte med borgeren 16. november 2026 og har delt referatet.");
            assertThat(mette.axe()).isEmpty();
            assertThat(mette.fits()).isTrue();
            mette.picture("handover-noted-phone");
            mette.page.locator("button:has-text('Tag over')").click();
            assertThat(mette.text()).contains("Du har nu ansvaret for forløbet.");
            assertThat(caseworker()).isEqualTo(TestWorld.METTE.id());

            assertThat(jonas.go(SANNE).text()).contains("Du har ikke adgang til denne borger");
            jonas.go(LIST);
            assertThat(jonas.text()).contains("Mette Agerskov har taget over.").doesNotContain("Sanne");
            jonas.inEnglish().go(LIST).picture("handovers-desktop-en");
            assertThat(jonas.text()).contains("Mette Agerskov has taken over.");
            assertThat(jonas.axe()).isEmpty();
        }
        assertThat(db.sql("select decided from citizen.responsibility where citizen = ? and until is null")
                        .param(TestWorld.SANNE.id())
                        .query(Boolean.class)
                        .single())
                .as("no delivery may overwrite it")
                .isTrue();
    }

    @Test
    void onlyAConversationThatTheReceiverHasHeldSinceTheOfferMovesTheCourse() {
        FirstTalk.noted(story, TestWorld.METTE, TestWorld.SANNE, TestHouse.NOW.minusSeconds(3600));
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        Look mette = look(TestWorld.METTE);
        UUID handover = query.open(mette).orElseThrow().id();
        handovers.accept(mette, handover);
        FirstTalk.noted(story, TestWorld.JONAS, TestWorld.SANNE, TestHouse.NOW);
        FirstTalk.noted(story, TestWorld.METTE, TestWorld.OLE, TestHouse.NOW);
        assertThat(new Caller(port)
                        .as(TestWorld.METTE)
                        .post(SANNE + "/take-over", Map.of("handover", handover.toString()))
                        .body())
                .contains("OVD-05", "I har ikke haft den første samtale endnu");
        assertThat(caseworker()).isEqualTo(TestWorld.JONAS.id());
        FirstTalk.noted(story, TestWorld.METTE, TestWorld.SANNE, TestHouse.NOW);
        handovers.takeOver(mette, handover);
        assertThat(caseworker()).isEqualTo(TestWorld.METTE.id());
    }

    @Test
    void aConversationBeforeTheYesMovesNothing() {
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        Look mette = look(TestWorld.METTE);
        UUID handover = query.open(mette).orElseThrow().id();
        FirstTalk.noted(story, TestWorld.METTE, TestWorld.SANNE, TestHouse.NOW);
        assertThatThrownBy(() -> handovers.takeOver(mette, handover))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OVD-08");
        assertThat(caseworker()).isEqualTo(TestWorld.JONAS.id());
    }

    @Test
    void aCourseIsOfferedToThoseWhoHoldConversations() {
        assertThat(new Caller(port).as(TestWorld.JONAS).get(SANNE).body())
                .contains("Mette Agerskov")
                .doesNotContain(TestWorld.HANNE.name());
    }

    @Test
    void ofTwoWhoActAtOnceOneWinsAndTheOtherIsTold() {
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        Look before = look(TestWorld.METTE);
        UUID handover = query.open(before).orElseThrow().id();
        handovers.withdraw(look(TestWorld.JONAS), handover);
        assertThatThrownBy(() -> handovers.accept(before, handover))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OVD-08");
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        Look hanne = look(TestWorld.HANNE);
        assertThatThrownBy(() -> handovers.give(hanne, TestWorld.KAREN.id(), WHY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OVD-07");
        String told = new Caller(port)
                .as(TestWorld.METTE)
                .post(SANNE + "/accept", Map.of("handover", handover.toString()))
                .body();
        assertThat(told).contains("Nogen kom dig i forkøbet");
    }

    @Test
    void whoeverDeclinesSaysWhyAndLosesSight() {
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        UUID handover = query.open(look(TestWorld.METTE)).orElseThrow().id();
        handovers.decline(look(TestWorld.METTE), handover, "Jeg har ikke plads før jul");
        assertThat(access.look(TestWorld.METTE, TestWorld.citizen(TestWorld.SANNE), "GET /test"))
                .isEmpty();
        assertThat(new Caller(port).as(TestWorld.JONAS).get(LIST).body()).contains("Jeg har ikke plads før jul");
        assertThat(caseworker()).isEqualTo(TestWorld.JONAS.id());
    }

    @Test
    void aColleagueInTheTeamCannotGiveTheCourseAway() {
        Look karen = look(TestWorld.KAREN);
        assertThatThrownBy(() -> handovers.give(karen, TestWorld.METTE.id(), WHY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OVD-09");
    }

    @Test
    void whoeverAsksForACourseLearnsNothingAndOnlyTheResponsibleReadsIt() {
        String reason = "Borgeren møder op hos mig hver uge";
        Caller mette = new Caller(port).as(TestWorld.METTE);
        String nobody = LIST + "/ask/0190aaaa-0000-7000-8000-000000000999";
        String sanne = LIST + "/ask/" + TestWorld.SANNE.id();
        assertThat(mette.post(nobody, Map.of("reason", reason)).statusCode())
                .isEqualTo(mette.post(sanne, Map.of("reason", reason)).statusCode());
        String asked = mette.get(LIST).body();
        assertThat(asked.split("Findes borgeren, kan den ansvarlige læse det. Du får svar her", -1))
                .as("both requests look the same")
                .hasSize(3);
        assertThat(asked).doesNotContain("Sanne");
        assertThat(new Caller(port).as(TestWorld.KAREN).get(LIST).body()).doesNotContain(reason);
        try (Visit jonas = new Visit(port, Visit.PHONE, false)) {
            jonas.as(TestWorld.JONAS).go(LIST);
            assertThat(jonas.text()).contains("Mette Agerskov vil gerne have Sanne Birk Holm", reason);
            assertThat(jonas.fits()).isTrue();
            jonas.picture("handover-request-phone");
            jonas.page.locator("a:has-text('Overdrag forløbet')").click();
            assertThat(jonas.page.locator("#receiver").inputValue())
                    .isEqualTo(TestWorld.METTE.id().toString());
            jonas.page.locator("#reason").fill(WHY);
            jonas.page.locator("button:has-text('Tilbyd forløbet')").click();
        }
        assertThat(mette.get(LIST).body()).contains("Forløbet er på vej til dig.");
    }

    @Test
    void aLeaderSeesARequestForAProtectedCitizenWithoutTheName() {
        new Caller(port)
                .as(TestWorld.METTE)
                .post(LIST + "/ask/" + TestWorld.OLE.id(), Map.of("reason", "Borgeren flytter til os"));
        assertThat(new Caller(port).as(TestWorld.HANNE).get(LIST).body())
                .contains("Mette Agerskov vil gerne have en borger")
                .doesNotContain("Bjerregaard");
        assertThat(new Caller(port).as(TestWorld.JONAS).get(LIST).body()).contains("Ole Bjerregaard");
    }

    @Test
    void theCitizenIsToldWhoIsTakingOver() {
        Look sanne = look(TestWorld.SANNE);
        assertThat(notices.of(sanne).handover()).isNull();
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        assertThat(notices.of(sanne).handover())
                .isEqualTo(new CourseNotices.Taking("Jonas Friis Dalgaard", "Mette Agerskov", false));
    }

    @Test
    void aDeliveryThatSaysWhoHasTheCourseAtTheSameMomentGivesWay() throws Exception {
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        Look mette = look(TestWorld.METTE);
        UUID handover = query.open(mette).orElseThrow().id();
        handovers.accept(mette, handover);
        FirstTalk.noted(story, TestWorld.METTE, TestWorld.SANNE, TestHouse.NOW);
        try (Connection delivery = database.getConnection();
                var statement = delivery.createStatement();
                ExecutorService apart = Executors.newSingleThreadExecutor()) {
            delivery.setAutoCommit(false);
            statement.execute("update citizen.responsibility set until = since where until is null and citizen = '"
                    + TestWorld.SANNE.id() + "'");
            statement.execute("insert into citizen.responsibility (citizen, caseworker, decided, since) values ('"
                    + TestWorld.SANNE.id() + "', '" + TestWorld.KAREN.id() + "', false, '2026-11-15')");
            Future<?> spoken = apart.submit(() -> handovers.takeOver(mette, handover));
            awaitSomebodyWhoWaitsForTheDelivery();
            delivery.commit();
            spoken.get();
        }
        assertThat(caseworker()).isEqualTo(TestWorld.METTE.id());
        db.sql("delete from citizen.responsibility where caseworker = ?")
                .param(TestWorld.KAREN.id())
                .update();
    }

    private void awaitSomebodyWhoWaitsForTheDelivery() {
        while (db.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aLeaderWhoHasTheCourseIsWrittenDownAsTheOneWhoHasIt() {
        db.sql("update citizen.responsibility set until = now() where citizen = ?")
                .param(TestWorld.SANNE.id())
                .update();
        db.sql("""
                        insert into citizen.responsibility (citizen, caseworker, team, decided, since)
                        values (?, ?, ?, true, now())""")
                .params(TestWorld.SANNE.id(), TestWorld.HANNE.id(), TestWorld.SICKNESS_TEAM)
                .update();
        handovers.give(look(TestWorld.HANNE), TestWorld.METTE.id(), WHY);
        db.sql("delete from access.look").update();
        new Caller(port).as(TestWorld.HANNE).get(LIST);
        assertThat(db.sql("select distinct ground from access.look where citizen = ? and listed")
                        .param(TestWorld.SANNE.id())
                        .query(String.class)
                        .list())
                .containsExactly("CASELOAD");
    }

    @Test
    void aCourseWhoseReceiverLeavesStaysWithTheGiverWhoIsTold() {
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        db.sql("update staff.staff set withdrawn_at = now() where id = ?")
                .param(TestWorld.METTE.id())
                .update();
        try {
            assertThat(new Caller(port).as(TestWorld.JONAS).get(LIST).body())
                    .contains("Den, der skulle tage over, er stoppet.");
            assertThat(caseworker()).isEqualTo(TestWorld.JONAS.id());
        } finally {
            db.sql("update staff.staff set withdrawn_at = null where id = ?")
                    .param(TestWorld.METTE.id())
                    .update();
        }
    }

    @Test
    void anEndedHandoverIsReadAsLongAsTheMunicipalityHasSetAndThePageSaysSo() {
        handovers.give(look(TestWorld.JONAS), TestWorld.METTE.id(), WHY);
        handovers.decline(
                look(TestWorld.METTE),
                query.open(look(TestWorld.METTE)).orElseThrow().id(),
                "Jeg har ikke plads før jul");
        db.sql("update citizen.handover set ended_at = timestamp '2026-11-10 12:00'")
                .update();
        Caller jonas = new Caller(port).as(TestWorld.JONAS);
        assertThat(jonas.get(LIST).body()).contains("ikke plads før jul", "i 30 dage");
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by)
                        values ('handover-days', '2026-11-01', '5', 'test', 'test')""").update();
        assertThat(jonas.get(LIST).body()).doesNotContain("ikke plads før jul").contains("i 5 dage");
        db.sql("delete from setting.choice where key = 'handover-days'").update();
    }

    private Look look(User user) {
        return access.look(user, TestWorld.citizen(TestWorld.SANNE), "GET /test")
                .orElseThrow();
    }

    private UUID caseworker() {
        return db.sql("select caseworker from citizen.responsibility where citizen = ? and until is null")
                .param(TestWorld.SANNE.id())
                .query(UUID.class)
                .single();
    }
}
