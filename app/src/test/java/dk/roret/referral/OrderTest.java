package dk.roret.referral;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.referral.Ordered.HERS;
import static dk.roret.referral.Ordered.form;
import static dk.roret.referral.Ordered.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Statements;
import dk.roret.Visit;
import dk.roret.access.User;
import dk.roret.offer.OfferId;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How an order comes about: three have to say yes to the same words. */
@HouseTest
@TestPropertySource(properties = "test.house=orders")
class OrderTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    OrderStory story;

    private OfferId offer = new OfferId(java.util.UUID.randomUUID());
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
    void nothingBeginsBeforeAllThreeHaveSaidYes() {
        assertThat(jonas.post(HERS + "/new", form(offer, "2026-11-30", "2027-02-26"))
                        .statusCode())
                .isEqualTo(302);
        String order = "/orders/" + Ordered.only(db);
        assertThat(peter.get(HERS + order).statusCode())
                .as("the citizen has not said yes")
                .isEqualTo(403);
        assertThat(sanne.get("/plan").body()).contains("Værkstedet", "Venter på svar fra dig");

        assertThat(reply(sanne, "/referral" + order, 1, "yes", "").statusCode()).isEqualTo(302);
        assertThat(peter.get(HERS + order).body())
                .contains("Tager I imod?", Ordered.AIM, "I får navn og telefonnummer, når I har sagt ja")
                .doesNotContain("Sanne Birk");
        assertThat(db.sql("select count(*) from referral.published_course")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(reply(peter, HERS + order, 1, "yes", "").statusCode()).isEqualTo(302);
        assertThat(peter.get(HERS + order).body()).contains("Sanne Birk Holm", "Begynder mandag 30. november");
        assertThat(jonas.get("/desk/citizens/" + SANNE.id()).body()).contains("Værkstedet");
    }

    @Test
    void aCaseworkerMayNoteTheYesThatTheCitizenSaidAndTheCitizenCanReadWhoWroteIt() {
        Map<String, String> form = form(offer, "2026-11-30", "2027-02-26");
        form.put("citizen-yes", "yes");
        jonas.post(HERS + "/new", form);
        String order = "/orders/" + Ordered.only(db);
        assertThat(peter.get(HERS + order).statusCode()).isEqualTo(200);
        assertThat(sanne.get("/referral" + order).body()).contains("skrevet ned af Jonas Friis Dalgaard");
    }

    @Test
    void whoeverChangesAWordAsksTheOthersAnew() {
        OrderId id = Ordered.agreed(story, offer, "2026-11-30", "2027-02-26");
        String order = HERS + "/orders/" + id;
        Map<String, String> other = form(offer, "2026-12-07", "2027-02-26");
        other.put("revision", "1");
        other.put("why", "Vi har først plads den 7.");
        assertThat(peter.post(order + "/change", other).statusCode()).isEqualTo(302);
        assertThat(jonas.get(order).body())
                .contains(
                        "Begynder mandag 30. november",
                        "Et nyt forslag venter på svar fra",
                        "Vi har først plads den 7.");
        assertThat(reply(jonas, order, 1, "yes", "").body())
                .as("an answer to the version before")
                .contains("Nogen har rettet bestillingen");

        reply(jonas, order, 2, "yes", "");
        assertThat(jonas.get(order).body()).contains("Begynder mandag 30. november");
        reply(sanne, "/referral/orders/" + id, 2, "yes", "");
        assertThat(jonas.get(order).body()).contains("Begynder mandag 7. december");
        assertThat(db.sql("select count(*) from referral.terms")
                        .query(Long.class)
                        .single())
                .as("nothing is written over")
                .isEqualTo(2);
    }

    @Test
    void theProviderSaysWhyNotAndItStaysOnTheListUntilItIsPutAway() {
        sent();
        String order = HERS + "/orders/" + Ordered.only(db);
        var without = reply(peter, order, 1, "no", " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("BEST-15", "Skriv, hvorfor I siger nej");
        reply(peter, order, 1, "no", "Vi mangler en mester i december");
        assertThat(peter.get(order).statusCode()).as("a no closes it").isEqualTo(403);
        assertThat(jonas.get("/desk/citizens?show=order").body()).contains("Der blev sagt nej til Værkstedet");
        assertThat(sanne.get("/referral/orders/" + Ordered.only(db)).body())
                .contains("Vi mangler en mester i december");
        jonas.post(order + "/put-away", Map.of());
        assertThat(jonas.get("/desk/citizens?show=order").body()).doesNotContain("Der blev sagt nej til Værkstedet");
        assertThat(jonas.get(HERS).body()).contains("Værkstedet");
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDoAndNothingTypedIsLost() {
        Map<String, String> form = form(offer, "2026-11-30", "");
        form.put("wanted-health", "2");
        form.put("aim", "<script>alert(1)</script>");
        var answer = jonas.post(HERS + "/new", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "BEST-03",
                        "Vælg et mål, der er højere end nu",
                        "BEST-07",
                        "højst vare 26 uger, altså til 30. maj 2027",
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "At jeg må sige fra")
                .doesNotContain("<script>alert");
        form.put("wanted-health", "3");
        form.put("end", "2027-05-31");
        assertThat(jonas.post(HERS + "/new", form).body()).contains("BEST-08", "senest 30. maj 2027");
        assertThat(db.sql("select count(*) from referral.placed")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anOrderNamesAsManyThemesAsTheMunicipalityHasDecidedFromThatDay() {
        assertThat(themes(3).statusCode()).isEqualTo(302);
        assertThat(themes(4).body()).contains("BEST-02", "Vælg højst tre temaer. Du har valgt fire.");
        setting("2026-11-16");
        assertThat(themes(3).body()).contains("Vælg højst to temaer. Du har valgt tre.");
        db.sql("delete from setting.choice where key like 'referral%'").update();
        setting("2026-11-17");
        assertThat(themes(3).statusCode()).isEqualTo(302);
    }

    @Test
    void theSameFormSentTwiceIsOneOrderAndOneAnswer() {
        Map<String, String> form = form(offer, "2026-11-30", "2027-02-26");
        jonas.post(HERS + "/new", form);
        jonas.post(HERS + "/new", form);
        OrderId id = Ordered.only(db);
        Map<String, String> yes = Map.of(
                "request", java.util.UUID.randomUUID().toString(), "revision", "1", "answer", "yes", "words", "");
        assertThat(sanne.post("/referral/orders/" + id + "/reply", yes).statusCode())
                .isEqualTo(302);
        assertThat(sanne.post("/referral/orders/" + id + "/reply", yes).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverChangesSecondSeesTheFirstsWordsAndKeepsTheirOwn() {
        OrderId id = Ordered.agreed(story, offer, "2026-11-30", "2027-02-26");
        String order = HERS + "/orders/" + id;
        Map<String, String> first = form(offer, "2026-11-30", "2027-01-29");
        first.put("revision", "1");
        first.put("aim", "Sannes ord");
        Map<String, String> second = form(offer, "2026-11-30", "2027-03-26");
        second.put("revision", "1");
        second.put("aim", "Jonas’ ord");
        assertThat(sanne.post("/referral/orders/" + id + "/change", first).statusCode())
                .isEqualTo(302);
        var late = jonas.post(order + "/change", second);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("rettede, mens du skrev", "Sannes ord", "Jonas’ ord");
        assertThat(sanne.get("/referral/orders/" + id).body()).doesNotContain("Jonas’ ord");
    }

    @Test
    void aStartThatIsOverIsNotAccepted() {
        var before = LocalDate.of(2026, 11, 2).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        OrderId id = story.ordered(
                JONAS,
                dk.roret.TestWorld.citizen(SANNE),
                before,
                offer,
                Ordered.content("2026-11-09", "2027-01-29"),
                "",
                true);
        assertThat(reply(peter, HERS + "/orders/" + id, 1, "yes", "").body())
                .contains("BEST-16", "Startdagen er forbi. Foreslå en ny dag i stedet.");
        assertThat(jonas.get("/desk/citizens?show=order").body())
                .contains("Værkstedet er ikke begyndt: alle har ikke sagt ja");
    }

    @Test
    void ordersMakeThePagesOfACourseAskTheDatabaseNoMore() {
        Map<String, User> pages = Map.of(
                "/plan",
                SANNE,
                "/plan/" + SANNE.id(),
                JONAS,
                "/desk/citizens",
                JONAS,
                "/desk/citizens/" + SANNE.id(),
                JONAS);
        Map<String, Long> before = statements(pages);
        Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        Ordered.agreed(story, offer, "2026-07-06", "2026-10-02");
        sent();
        assertThat(sanne.get("/plan").body()).contains("Værkstedet");
        assertThat(statements(pages)).isEqualTo(before);
    }

    private Map<String, Long> statements(Map<String, User> pages) {
        return pages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, page -> Statements.of(port, page.getValue(), page.getKey())));
    }

    @Test
    void colleaguesOfTheTeamSeeItAndOthersDoNot() {
        sent();
        assertThat(new Caller(port).as(KAREN).get(HERS).body()).contains("Værkstedet");
        assertThat(new Caller(port).as(HANNE).get("/referral").body()).contains("Værkstedet");
        assertThat(new Caller(port).as(METTE).get(HERS).statusCode()).isEqualTo(403);
        assertThat(new Caller(port).as(METTE).get("/referral").body()).doesNotContain("Værkstedet");
    }

    @Test
    void anOrderIsMadeFromTheOffersThatMoveWhatTheCitizenWorksOn() {
        db.sql("""
                        insert into offer.entry (offer, revision, content, themes, at, who, who_name, request)
                        values (?, 1, 'Vi reparerer cykler', array['health'], now(), ?, 'Peter', gen_random_uuid())""").params(offer.value(), PETER.id()).update();
        db.sql("""
                        insert into progress.choice (citizen, themes, at, who, who_name, by_citizen, request)
                        values (?, array['health', 'network'], now(), ?, 'Sanne', true, gen_random_uuid())""").params(SANNE.id(), SANNE.id()).update();
        Ordered.offer(db, "Et helt andet", "fremmed");
        try (Visit visit = new Visit(port, Visit.DESKTOP, false).as(JONAS)) {
            visit.go("/desk/citizens/" + SANNE.id());
            visit.page.click("a:has-text('Bestillinger')");
            visit.go(HERS + "/new").picture("referral-choose");
            assertThat(visit.text()).contains("Ét tilbud arbejder med det", "Vi reparerer cykler", "Kan flytte: ");
            assertThat(visit.text()).doesNotContain("Et helt andet");
            visit.page.click("h3 a:has-text('Værkstedet')");
            visit.page.selectOption("#present-health", "2");
            visit.page.selectOption("#wanted-health", "3");
            visit.page.fill("#aim", Ordered.AIM);
            visit.page.fill("#start", "2026-11-30");
            visit.page.fill("#end", "2027-02-26");
            visit.page.check("input[name=citizen-yes]");
            visit.picture("referral-form");
            visit.page.click("button:has-text('Send bestillingen')");
            assertThat(visit.text()).contains("Bestillingen er sendt til leverandøren", "fra trin 2 til trin 3");
        }
    }

    @Test
    void theOrdersPagesHoldOnPhoneAndDesktopInBothLanguages() {
        sent();
        String id = Ordered.only(db).toString();
        jonas.post(HERS + "/new", form(offer, "2026-12-14", "2027-02-26"));
        Ordered.holdsEverywhere(port, JONAS, "/referral", "referral-list-caseworker");
        Ordered.holdsEverywhere(port, PETER, "/referral", "referral-list-provider");
        Ordered.holdsEverywhere(port, PETER, HERS + "/orders/" + id, "referral-asked-provider");
        Ordered.holdsEverywhere(port, JONAS, HERS + "/orders/" + id, "referral-order-caseworker");
        Ordered.holdsEverywhere(port, SANNE, "/referral/mine", "referral-list-citizen");
        Ordered.holdsEverywhere(port, SANNE, "/referral/orders/" + proposed(id), "referral-asked-citizen");
        Ordered.holdsEverywhere(port, JONAS, HERS + "/new", "referral-new");
        Ordered.holdsEverywhere(port, JONAS, HERS + "/new/form?offer=" + offer, "referral-form");
        Ordered.holdsEverywhere(port, PETER, HERS + "/orders/" + id + "/change", "referral-change-provider");
        Ordered.holdsEverywhere(port, SANNE, "/plan", "referral-plan");
    }

    private String proposed(String sent) {
        return db.sql("select id::text from referral.placed where id <> cast(? as uuid)")
                .param(sent)
                .query(String.class)
                .single();
    }

    private void sent() {
        Map<String, String> form = form(offer, "2026-11-30", "2027-02-26");
        form.put("citizen-yes", "yes");
        jonas.post(HERS + "/new", form);
    }

    private java.net.http.HttpResponse<String> themes(int count) {
        Map<String, String> form = form(offer, "2026-11-30", "2027-02-26");
        java.util.List<String> keys =
                java.util.List.of("health", "personal", "network", "skills").subList(0, count);
        form.put("theme", String.join(",", keys));
        keys.forEach(key -> {
            form.put("present-" + key, "2");
            form.put("wanted-" + key, "3");
        });
        return jonas.post(HERS + "/new", form);
    }

    private void setting(String from) {
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by, entered_at)
                        values ('referral-themes', cast(? as date), '2', 'Udvalget', 'Tom', now())""").param(from).update();
    }
}
