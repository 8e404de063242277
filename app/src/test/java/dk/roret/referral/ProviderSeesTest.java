package dk.roret.referral;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.referral.Ordered.HERS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.offer.OfferId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A provider sees its own orders, only what they carry, and not for ever. */
@HouseTest
@TestPropertySource(properties = "test.house=provider-sees")
class ProviderSeesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    OrderStory story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private OfferId offer = new OfferId(UUID.randomUUID());

    @BeforeEach
    void aWorkshop() {
        offer = Ordered.workshop(db);
        db.sql("delete from setting.choice where key like 'referral%'").update();
    }

    @Test
    void aProviderOpensTheOrdersPagesAndNothingElseOfTheCitizens() {
        OrderId id = Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        Caller peter = new Caller(port).as(PETER);
        List<String> opened = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, page) -> {
            if (!Arrays.asList(page.getMethod().getParameterTypes()).contains(Look.class)) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.contains("{citizen}")) {
                        String path = pattern.replace("{citizen}", SANNE.id().toString())
                                .replace("{order}", id.toString())
                                .replaceAll("\\{[^}]+}", "0190aaaa-0000-7000-8000-000000000999");
                        int status = method == RequestMethod.GET
                                ? peter.get(path).statusCode()
                                : peter.post(
                                                path,
                                                Map.of(
                                                        "request",
                                                        UUID.randomUUID().toString()))
                                        .statusCode();
                        if (status != 403) {
                            opened.add(method + " " + pattern);
                            assertThat(mayHave(page.getMethodAnnotation(Only.class), page.getBeanType()))
                                    .as(pattern)
                                    .isTrue();
                        }
                    }
                }
            }
        });
        assertThat(opened)
                .containsExactlyInAnyOrder(
                        "GET /referral/{citizen}/orders/{order}",
                        "POST /referral/{citizen}/orders/{order}/reply",
                        "GET /referral/{citizen}/orders/{order}/change",
                        "POST /referral/{citizen}/orders/{order}/change",
                        "POST /referral/{citizen}/orders/{order}/attendance",
                        "POST /referral/{citizen}/orders/{order}/deviations",
                        "POST /referral/{citizen}/orders/{order}/end",
                        "GET /referral/{citizen}/orders/{order}/measure",
                        "POST /referral/{citizen}/orders/{order}/measure",
                        "GET /referral/{citizen}/orders/{order}/review",
                        "POST /referral/{citizen}/orders/{order}/review",
                        "GET /referral/{citizen}/orders/{order}/pdf");
    }

    @Test
    void theOrderShowsNameAndPhoneAndNeitherNumberPlanNorNotes() {
        db.sql("update citizen.citizen set phone = '12 34 99 88' where id = ?")
                .param(SANNE.id())
                .update();
        OrderId id = Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        String seen = new Caller(port).as(PETER).get(HERS + "/orders/" + id).body();
        assertThat(seen)
                .contains("Sanne Birk Holm", "12 34 99 88")
                .doesNotContain("140280", "Havnegade", "/plan/", "/desk/citizens", "/progress/");
    }

    @Test
    void anotherProvidersOrderIsNotThere() {
        OfferId other = Ordered.offer(db, "Et andet sted", "fremmed");
        var before = LocalDate.of(2026, 11, 2).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        OrderId theirs = story.ordered(
                JONAS, TestWorld.citizen(SANNE), before, other, Ordered.content("2026-11-30", "2027-01-29"), "", true);
        Caller peter = new Caller(port).as(PETER);
        assertThat(peter.get(HERS + "/orders/" + theirs).statusCode()).isEqualTo(403);
        Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        assertThat(peter.get(HERS + "/orders/" + theirs).statusCode())
                .as("though another order of the same citizen's is open")
                .isEqualTo(404);
        assertThat(peter.get("/referral").body()).contains("Værkstedet").doesNotContain("Et andet sted");
    }

    @Test
    void aProtectedNameIsNotToldAndIsReachedThroughTheCaseworker() {
        var before = LocalDate.of(2026, 11, 2).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        OrderId id = story.ordered(
                JONAS, TestWorld.citizen(OLE), before, offer, Ordered.content("2026-11-30", "2027-01-29"), "", true);
        story.replied(PETER, TestWorld.citizen(OLE), before, id, true, "");
        Caller peter = new Caller(port).as(PETER);
        assertThat(peter.get("/referral/" + OLE.id() + "/orders/" + id).body())
                .contains("Navn og adresse er beskyttet. Ring til sagsbehandleren")
                .doesNotContain("Ole", "Bjerregaard");
        assertThat(peter.get("/referral").body()).contains("Værkstedet").doesNotContain("Ole Bjerregaard");
    }

    @Test
    void itClosesSomeDaysAfterTheLastAsTheMunicipalityHasDecided() {
        OrderId id = Ordered.agreed(story, offer, "2026-08-03", "2026-10-19");
        Caller peter = new Caller(port).as(PETER);
        assertThat(peter.get(HERS + "/orders/" + id).statusCode())
                .as("28 days after")
                .isEqualTo(200);
        days(27);
        assertThat(peter.get(HERS + "/orders/" + id).statusCode()).isEqualTo(403);
        assertThat(peter.get("/referral").body()).doesNotContain("Sanne");
        days(28);
        assertThat(peter.get(HERS + "/orders/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void theCitizenReadsThatTheProviderLookedAndWhy() {
        OrderId id = Ordered.agreed(story, offer, "2026-10-19", "2027-01-15");
        Caller peter = new Caller(port).as(PETER);
        peter.get("/referral");
        peter.get(HERS + "/orders/" + id);
        assertThat(new Caller(port).as(SANNE).get("/access/looks").body())
                .contains("Peter Obel", "står for et tilbud, der er bestilt til dig", "Så dig på en liste");
    }

    @Test
    void theProviderHearsNothingOfATermThatIsOnlyTalkedAbout() {
        OrderId id = Ordered.agreed(story, offer, "2026-11-30", "2027-02-26");
        Map<String, String> other = Ordered.form(offer, "2026-12-07", "2027-02-26");
        other.put("revision", "1");
        other.put("aim", "Kun mellem Jonas og Sanne");
        new Caller(port).as(JONAS).post(HERS + "/orders/" + id + "/change", other);
        Caller peter = new Caller(port).as(PETER);
        assertThat(peter.get(HERS + "/orders/" + id).body())
                .contains(Ordered.AIM)
                .doesNotContain("Kun mellem Jonas og Sanne", "Et nyt forslag");
        assertThat(peter.get("/referral").body()).contains("30. nov. 2026").doesNotContain("7. dec. 2026");
        assertThat(peter.get(HERS + "/orders/" + id + "/change").statusCode()).isEqualTo(404);
    }

    private void days(int days) {
        db.sql("delete from setting.choice where key = 'referral-days-after'").update();
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by, entered_at)
                        values ('referral-days-after', date '2026-01-01', ?, 'Udvalget', 'Tom', now())""").param("" + days).update();
    }

    private static boolean mayHave(@Nullable Only own, Class<?> type) {
        Only only = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, Only.class);
        return only != null && Set.of(only.value()).contains(Role.PROVIDER);
    }
}
