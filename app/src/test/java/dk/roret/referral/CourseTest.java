package dk.roret.referral;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.referral.Ordered.HERS;
import static dk.roret.referral.Ordered.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.offer.OfferId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A course from its first day to what comes after it. */
@HouseTest
@TestPropertySource(properties = "test.house=courses")
class CourseTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    OrderStory story;

    private OfferId offer = new OfferId(UUID.randomUUID());
    private Caller jonas = new Caller(0);
    private Caller sanne = new Caller(0);
    private Caller peter = new Caller(0);

    @BeforeEach
    void aWorkshop() {
        offer = Ordered.workshop(db);
        db.sql("delete from setting.choice where key like 'referral%'").update();
        jonas = new Caller(port).as(JONAS);
        sanne = new Caller(port).as(SANNE);
        peter = new Caller(port).as(PETER);
    }

    @Test
    void theProviderMeasuresExactlyWhatWasOrderedAsOneMoreUnit() {
        String order = HERS + "/orders/" + Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        assertThat(peter.get(order + "/measure").body())
                .contains("provider.health_day.1", "provider.personal_limits.1")
                .doesNotContain("provider.network_close.1", "professional_belief");
        peter.post(
                order + "/measure",
                Map.of(
                        "request",
                        id(),
                        "provider.health_day.1",
                        "4",
                        "provider.network_close.1",
                        "5",
                        "words",
                        "Holder pauser"));
        assertThat(db.sql(
                                "select string_agg(k.indicator || m.unit || m.rater_name, ',') from progress.mark k join progress.measurement m on m.id = k.measurement")
                        .query(String.class)
                        .single())
                .isEqualTo("health_dayHavnenPeter Obel");
        assertThat(sanne.get("/progress").body()).contains("Peter");
        assertThat(sanne.get("/referral" + order.substring(HERS.length())).body())
                .contains("Nu, siger Havnen");
    }

    @Test
    void whateverDoesNotGoAsOrderedIsToldAtOnceToTheCaseworkerAndTheCitizen() {
        OrderId id = Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        String order = HERS + "/orders/" + id;
        Map<String, String> days = Map.of(
                "request", id(), "day-2026-11-12", "CAME", "day-2026-11-13", "STAYED_AWAY", "day-2026-11-14", "CAME");
        peter.post(order + "/attendance", days);
        peter.post(order + "/attendance", days);
        assertThat(jonas.get(order).body())
                .as("a Saturday is no day of the course")
                .contains("Mødt 1 af 2 dage", "Sanne blev væk uden at sige det");
        assertThat(jonas.get("/desk/citizens?show=order").body()).contains("Værkstedet går ikke som aftalt");
        assertThat(db.sql("select count(*) from referral.deviation")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        peter.post(
                order + "/deviations", Map.of("request", id(), "deviation", "Bordet er for lavt <script>x</script>"));
        assertThat(sanne.get("/referral/orders/" + id).body())
                .contains("Du blev væk", "Bordet er for lavt &lt;script&gt;", "svarer her")
                .doesNotContain("<script>x");
        List<UUID> told = db.sql("select id from referral.deviation")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        assertThat(jonas.post(order + "/deviations/" + told.getFirst() + "/answer", Map.of("request", id()))
                        .body())
                .contains("Skriv, hvad I gør ved det");
        told.forEach(one -> jonas.post(
                order + "/deviations/" + one + "/answer", Map.of("request", id(), "words", "Jeg ringer i dag")));
        assertThat(jonas.get("/desk/citizens?show=order").body()).doesNotContain("går ikke som aftalt");
        assertThat(peter.get(order).body()).contains("Jeg ringer i dag");
    }

    @Test
    void noProgressHalfwayAsksBeforeTheEnd() {
        String order = HERS + "/orders/" + Ordered.agreed(story, offer, "2026-10-05", "2026-12-28");
        assertThat(jonas.get("/desk/citizens?show=order").body()).contains("Værkstedet: ingen fremgang halvvejs");
        peter.post(order + "/measure", Map.of("request", id(), "provider.health_day.1", "2"));
        assertThat(jonas.get(order).body())
                .as("as low as when it began")
                .contains("Halvdelen af tiden er gået, og der er ikke målt fremgang");
        peter.post(order + "/measure", Map.of("request", id(), "provider.health_day.1", "3"));
        assertThat(jonas.get(order).body()).doesNotContain("ikke målt fremgang");
        assertThat(jonas.get("/desk/citizens?show=order").body()).doesNotContain("ingen fremgang halvvejs");
    }

    @Test
    void beforeHalfwayNobodyIsAskedAndAnAnswerSettlesIt() {
        String early = HERS + "/orders/" + Ordered.agreed(story, offer, "2026-10-05", "2026-12-30");
        assertThat(jonas.get(early).body()).doesNotContain("ikke målt fremgang");
        Ordered.workshop(db);
        offer = Ordered.workshop(db);
        String order = HERS + "/orders/" + Ordered.agreed(story, offer, "2026-10-05", "2026-12-28");
        assertThat(jonas.post(order + "/halfway", Map.of("request", id(), "halfway", " "))
                        .body())
                .contains("TXT-01");
        jonas.post(order + "/halfway", Map.of("request", id(), "halfway", "Vi prøver med færre timer"));
        assertThat(jonas.get("/desk/citizens?show=order").body()).doesNotContain("ingen fremgang halvvejs");
        assertThat(peter.get(order).body()).contains("Vi prøver med færre timer");
    }

    @Test
    void eachSaysHowItWentFromTheirOwnPageAndItStaysOnTheListUntilTheCaseworkerHas() {
        OrderId id = Ordered.agreed(story, offer, "2026-09-07", "2026-11-16");
        String order = HERS + "/orders/" + id;
        assertThat(jonas.get("/desk/citizens?show=order").body()).contains("Værkstedet er slut: sig, hvordan det gik");
        assertThat(sanne.get("/plan").body()).contains("/referral/orders/" + id + "/review");

        review(
                sanne,
                "/referral/orders/" + id,
                Map.of("met", "PARTLY", "next", "EXTENSION", "needed", "4", "listened", "5", "words", "Det hjalp"));
        assertThat(sanne.get("/plan").body())
                .as("she has said hers")
                .contains("Værkstedet")
                .doesNotContain("/referral/orders/" + id + "/review");
        assertThat(peter.get(order + "/review").body()).doesNotContain("Fik du det");
        review(peter, order, Map.of("met", "YES", "next", "JOB", "words", "Klar til timer"));
        assertThat(peter.get(order).body()).contains("Det hjalp").doesNotContain("Meget", "Fuldt ud");
        assertThat(jonas.get("/desk/citizens?show=order").body()).contains("Værkstedet er slut");

        review(jonas, order, Map.of("met", "YES", "next", "JOB", "words", "Begynder i køkkenet"));
        assertThat(jonas.get("/desk/citizens?show=order").body()).doesNotContain("Værkstedet er slut");
        assertThat(jonas.get(HERS).body()).contains("Værkstedet", "Afsluttet. Sidste dag var 16. november 2026.");
        assertThat(db.sql(
                                "select string_agg(question || ' ' || score, ', ' order by question) from referral.published_experience")
                        .query(String.class)
                        .single())
                .isEqualTo("listened 5, needed 4");
        assertThat(db.sql("select price::text from referral.published_cost")
                        .query(String.class)
                        .single())
                .as("eleven weeks begun at 900 kr.")
                .isEqualTo("9900.00");
    }

    @Test
    void theCaseworkerClosesWithoutTheOthersOnlyWithAReasonAndTheyMayStillAnswer() {
        OrderId id = Ordered.agreed(story, offer, "2026-09-07", "2026-11-13");
        String order = HERS + "/orders/" + id;
        var without = review(jonas, order, Map.of("met", "NO", "next", "OTHER_OFFER", "words", "Prøver noget andet"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("BEST-35", "Prøver noget andet");
        review(jonas, order, Map.of("met", "NO", "next", "OTHER_OFFER", "without", "Sanne er på ferie"));
        assertThat(review(sanne, "/referral/orders/" + id, Map.of("met", "NO", "next", "NOTHING"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(review(jonas, order, Map.of("met", "YES", "next", "JOB", "without", "x"))
                        .body())
                .contains("BEST-36");
    }

    @Test
    void anExtensionHasAReasonAndANewEndAndEverybodysYesAndTheSecondTheLeadersToo() {
        OrderId id = Ordered.agreed(story, offer, "2026-07-06", "2026-09-07");
        String order = HERS + "/orders/" + id;
        Map<String, String> extension = new TreeMap<>(
                Map.of("met", "PARTLY", "next", "EXTENSION", "without", "Aftalt i telefonen", "until", "2026-09-01"));
        assertThat(review(jonas, order, extension).body())
                .contains(
                        "BEST-33",
                        "Skriv, hvorfor det skal forlænges",
                        "BEST-34",
                        "fra 8. september 2026 til 8. marts 2027");
        extension.put("words", "Mangler kun det sidste");
        extension.put("until", "2026-11-16");
        assertThat(review(jonas, order, extension).statusCode()).isEqualTo(302);
        assertThat(sanne.get("/referral/orders/" + id).body())
                .contains("Mangler kun det sidste", "Et nyt forslag venter");
        reply(sanne, "/referral/orders/" + id, 2, "yes", "");
        assertThat(jonas.get(order).body()).contains("Afsluttet. Sidste dag var 7. september 2026.");
        reply(peter, order, 2, "yes", "");
        assertThat(jonas.get(order).body()).contains("Slutdagen er 16. november 2026");

        extension.put("until", "2026-12-18");
        assertThat(review(jonas, order, extension).statusCode()).isEqualTo(302);
        reply(sanne, "/referral/orders/" + id, 3, "yes", "");
        assertThat(peter.get(order).body()).as("the leader is asked first").doesNotContain("18. december 2026");
        Caller hanne = new Caller(port).as(HANNE);
        assertThat(hanne.get(order).body()).contains("Må forløbet forlænges igen?");
        reply(hanne, order, 3, "yes", "");
        reply(peter, order, 3, "yes", "");
        assertThat(jonas.get(order).body()).contains("I gang. Slutter fredag 18. december");
        assertThat(jonas.get("/desk/citizens?show=order").body()).doesNotContain("Værkstedet er slut");
    }

    @Test
    void whatEndsEarlyAsksTheSameAndNothingOfItDisappears() {
        OrderId id = Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        String order = HERS + "/orders/" + id;
        assertThat(peter.post(order + "/end", Map.of("request", id(), "ended", "2026-11-17", "reason", "JOB"))
                        .body())
                .contains("BEST-21", "fra 19. oktober 2026 til 16. november 2026");
        peter.post(order + "/end", Map.of("request", id(), "ended", "2026-11-13", "reason", "JOB"));
        assertThat(jonas.get("/desk/citizens?show=order").body()).contains("Værkstedet er slut");
        review(jonas, order, Map.of("met", "YES", "next", "JOB", "without", "Begynder i dag"));
        assertThat(jonas.get("/desk/citizens/" + SANNE.id()).body()).contains("Værkstedet");
        assertThat(sanne.get("/conversation/everything").body())
                .contains("Værkstedet", Ordered.AIM, "At jeg må sige fra", "Afsluttet uden alle svar: Begynder i dag");
    }

    @Test
    void whatIsLongOverLeavesTheListOfWorkOnceItIsClosedAndStaysWithTheCitizen() {
        String order = HERS + "/orders/" + Ordered.agreed(story, offer, "2026-08-03", "2026-10-16");
        assertThat(jonas.get("/referral").body()).as("nobody has closed it").contains("Værkstedet");
        review(jonas, order, Map.of("met", "YES", "next", "JOB", "without", "Begyndte i går"));
        assertThat(jonas.get("/referral").body()).contains("står her i 28 dage").doesNotContain("Værkstedet");
        assertThat(jonas.get(HERS).body()).contains("Værkstedet");
        assertThat(sanne.get("/referral/mine").body()).contains("Værkstedet");
    }

    @Test
    void theConversationIsPreparedWithWhatIsOrdered() {
        Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        db.sql("truncate conversation.version, conversation.conversation cascade")
                .update();
        jonas.post(
                "/conversation/" + SANNE.id() + "/new",
                Map.of(
                        "request",
                        id(),
                        "day",
                        "2026-11-26",
                        "starts",
                        "10:30",
                        "channel",
                        "MEETING",
                        "purpose",
                        "Praktik"));
        UUID talk = db.sql("select conversation from conversation.published_open where citizen = ?")
                .param(SANNE.id())
                .query(UUID.class)
                .single();
        assertThat(jonas.get("/conversation/" + SANNE.id() + "/talks/" + talk + "/prepare")
                        .body())
                .contains("Værkstedet", "I gang. Slutter fredag 15. januar", "Havnen");
    }

    @Test
    void theCoursesPagesHoldOnPhoneAndDesktopInBothLanguages() {
        OrderId id = Ordered.agreed(story, offer, "2026-10-05", "2026-12-28");
        String order = HERS + "/orders/" + id;
        Instant now = dk.roret.TestHouse.NOW;
        story.attended(
                PETER,
                TestWorld.citizen(SANNE),
                now,
                id,
                new TreeMap<>(Map.of(
                        java.time.LocalDate.of(2026, 11, 10),
                        Came.CAME,
                        java.time.LocalDate.of(2026, 11, 12),
                        Came.CALLED_OFF)));
        story.deviated(PETER, TestWorld.citizen(SANNE), now, id, "Høvlbænken er for lav");
        Ordered.holdsEverywhere(port, PETER, order, "referral-course-provider");
        Ordered.holdsEverywhere(port, JONAS, order, "referral-course-caseworker");
        Ordered.holdsEverywhere(port, SANNE, "/referral/orders/" + id, "referral-course-citizen");
        Ordered.holdsEverywhere(port, PETER, order + "/measure", "referral-measure");
        assertThat(sanne.get("/referral/orders/" + id + "/pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        try (Visit hanne = new Visit(port, Visit.DESKTOP).as(HANNE)) {
            assertThat(hanne.go(order).axe()).isEmpty();
        }
        peter.post(order + "/end", Map.of("request", id(), "ended", "2026-11-13", "reason", "BROKEN_OFF"));
        Ordered.holdsEverywhere(port, SANNE, "/referral/orders/" + id + "/review", "referral-review-citizen");
        Ordered.holdsEverywhere(port, JONAS, order + "/review", "referral-review-caseworker");
        Ordered.holdsEverywhere(port, JONAS, "/desk/citizens/" + SANNE.id(), "referral-desk");
    }

    private static HttpResponse<String> review(Caller who, String order, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("request", id());
        return who.post(order + "/review", form);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
