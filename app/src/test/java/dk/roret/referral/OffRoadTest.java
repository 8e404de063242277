package dk.roret.referral;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.referral.Ordered.HERS;
import static dk.roret.referral.Ordered.form;
import static dk.roret.referral.Ordered.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import dk.roret.road.Effort;
import dk.roret.road.MainRoad;
import dk.roret.road.Road;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sanne has been on sickness benefit for 40 weeks, and the committee has decided what comes from week 27. */
@HouseTest
@TestPropertySource(properties = "test.house=off-road")
class OffRoadTest {

    private static final String REASON = "Hun har selv fundet en mester, som venter på hende";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    MainRoad road;

    private OfferId workshop = new OfferId(UUID.randomUUID());
    private Caller jonas = new Caller(0);
    private Caller sanne = new Caller(0);

    @BeforeEach
    void aWorkshop() {
        workshop = Ordered.workshop(db);
        jonas = new Caller(port).as(JONAS);
        sanne = new Caller(port).as(SANNE);
    }

    @AfterEach
    void takeUpTheRoad() {
        Emptied.tables(db, "road.entry, road.decision, road.version cascade");
        db.sql("alter table road.target_group disable trigger stays").update();
        db.sql("delete from road.target_group where key = 'sick'").update();
        db.sql("alter table road.target_group enable trigger stays").update();
    }

    @Test
    void anOrderThatLeavesTheRoadAsksWhyAndTheCitizenReadsItAndTheProviderDoesNot() {
        leadsTo(OfferType.GUIDANCE);
        Map<String, String> form = form(workshop, "2026-11-30", "2027-02-26");
        form.put("citizen-yes", "yes");
        assertThat(jonas.get(HERS + "/new/form?offer=" + workshop).body())
                .contains("Hvorfor er det rigtigt at gå uden for hovedvejen?");
        var without = jonas.post(HERS + "/new", form);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Skriv, hvorfor I vælger noget andet end hovedvejen.", Ordered.AIM);
        form.put("off-road", REASON);
        assertThat(jonas.post(HERS + "/new", form).statusCode()).isEqualTo(302);

        String order = "/orders/" + Ordered.only(db);
        assertThat(sanne.get("/referral" + order).body()).contains("Uden for hovedvejen", REASON);
        assertThat(new Caller(port).as(PETER).get(HERS + order).body())
                .contains(Ordered.AIM)
                .doesNotContain(REASON);
    }

    @Test
    void whatTheCitizenProposesAsksTheCaseworkerWhoSaysYes() {
        leadsTo(OfferType.GUIDANCE);
        assertThat(sanne.get("/referral/new/form?offer=" + workshop).body()).doesNotContain("hovedvejen");
        assertThat(sanne.post("/referral/new", form(workshop, "2026-11-30", "2027-02-26"))
                        .statusCode())
                .isEqualTo(302);
        String order = HERS + "/orders/" + Ordered.only(db);
        var without = reply(jonas, order, 1, "yes", "");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Skriv, hvorfor I vælger noget andet end hovedvejen.");
        Map<String, String> yes = Map.of(
                "request",
                UUID.randomUUID().toString(),
                "revision",
                "1",
                "answer",
                "yes",
                "words",
                "",
                "off-road",
                REASON);
        assertThat(jonas.post(order + "/reply", yes).statusCode()).isEqualTo(302);
        assertThat(jonas.get(order).body()).contains(REASON);
    }

    @Test
    void aNoNeedsNoReasonOfThatKind() {
        leadsTo(OfferType.GUIDANCE);
        sanne.post("/referral/new", form(workshop, "2026-11-30", "2027-02-26"));
        assertThat(reply(jonas, HERS + "/orders/" + Ordered.only(db), 1, "no", "Du er ikke rask nok endnu")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void anOrderOnTheRoadOrBeforeThereIsOneAsksNothing() {
        assertThat(jonas.get(HERS + "/new/form?offer=" + workshop).body()).doesNotContain("hovedvejen");
        leadsTo(OfferType.WORK_PRACTICE);
        assertThat(jonas.get(HERS + "/new/form?offer=" + workshop).body()).doesNotContain("hovedvejen");
        assertThat(jonas.post(HERS + "/new", form(workshop, "2026-11-30", "2027-02-26"))
                        .statusCode())
                .isEqualTo(302);
    }

    /** From week 27, those on sickness benefit go that way. */
    private void leadsTo(OfferType type) {
        db.sql("""
                        insert into road.target_group (key, position, name, near, benefits, valid_from, decided_by, entered_by, entered_at)
                        values ('sick', 10, 'Sygemeldte', true, '{sickness_benefit}', date '2024-01-01', 'Udvalget', 'test', now())""").update();
        road.begin(HANNE);
        road.put(new Road.Place("sick", 27), new Effort.OfType(type), false, HANNE);
        road.decide(
                road.proposed().orElseThrow().revision(),
                new Road.Decision(
                        LocalDate.of(2026, 2, 3),
                        "Arbejdsmarkedsudvalget",
                        "26/1187",
                        "Godkendt.",
                        "Hanne",
                        Instant.EPOCH),
                HANNE);
    }
}
