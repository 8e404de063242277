package dk.roret.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A provider keeps its own offers in the catalogue. */
@HouseTest
@TestPropertySource(properties = "test.house=entries")
class EntryTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate db;

    private Catalogue catalogue;
    private Caller peter = new Caller(0);

    @BeforeEach
    void deliver() {
        takeBack();
        catalogue = new Catalogue(db);
        peter = new Caller(port).as(TestWorld.PETER);
    }

    @AfterEach
    void takeBack() {
        db.update("delete from offer.entry");
        db.update("delete from offer.offer where source = ?", Entries.SOURCE);
        Catalogue.remove(db);
    }

    @Test
    void theProvidersWordsLieBesideTheContractAndChangeNothingInIt() {
        String entry = "/offer/" + catalogue.workshop + "/entry";
        assertThat(peter.get(entry).body()).contains("Pris, pladser og datoer står i aftalen");
        Map<String, String> form = form("0");
        form.put("name", "Gratis værksted");
        form.put("price", "0");
        assertThat(peter.post(entry, form).statusCode()).isEqualTo(302);
        String seen = new Caller(port)
                .as(TestWorld.JONAS)
                .get("/offer/" + catalogue.workshop)
                .body();
        assertThat(seen)
                .contains(
                        "Vi bygger borde",
                        "Sygemeldte med ondt i ryggen",
                        "Ring inden kl. 8",
                        "Helbred",
                        "Cirka 3 ugers ventetid, sagt 16. november 2026",
                        "2.100 kr. om ugen for hver plads")
                .doesNotContain("Gratis værksted");
    }

    @Test
    void everyVersionIsKeptAndWhoeverSavesSecondSeesTheFirst() {
        String entry = "/offer/" + catalogue.workshop + "/entry";
        peter.post(entry, form("0"));
        Map<String, String> late = form("0");
        late.put("content", "Skrevet samtidig");
        var answer = peter.post(entry, late);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("gemte, mens du skrev", "Vi bygger borde", "Skrevet samtidig");
        Map<String, String> next = form("1");
        next.put("content", "Vi bygger stole");
        peter.post(entry, next);
        peter.post(entry, next);
        assertThat(peter.get("/offer/" + catalogue.workshop + "/versions").body())
                .contains("Udgave 1", "Vi bygger borde", "Udgave 2", "Vi bygger stole")
                .doesNotContain("Udgave 3");
    }

    @Test
    void aProviderMakesAnOfferOfItsOwnWithOwnHours() {
        Map<String, String> form = form("0");
        form.put("name", "Frivillig makker");
        form.put("type", "social");
        form.put("model", "own_hours");
        form.put("price", "180,50");
        form.put("hours", "");
        assertThat(peter.post("/offer/new", form).body())
                .contains("TIL-05", "Skriv timerne om ugen", "Frivillig makker", "180,50");
        form.put("hours", "2,5");
        form.put("capacity", "8");
        peter.post("/offer/new", form);
        peter.post("/offer/new", form);
        String list =
                new Caller(port).as(TestWorld.JONAS).get("/offer?theme=health").body();
        assertThat(list).contains("Frivillig makker", "181 kr. for hver egen time, 2,5 timer om ugen");
        assertThat(list).as("those that move other themes").doesNotContain("Mentor i hverdagen");
        assertThat(db.queryForObject(
                        "select price_model || ' ' || price from offer.published_offer where name = 'Frivillig makker'",
                        String.class))
                .as("as the effect engine reckons")
                .isEqualTo("per_week 451.25");
    }

    @Test
    void anotherProvidersOfferIsNotToBeWrittenIn() {
        assertThat(peter.get("/offer/" + catalogue.mentor + "/entry").statusCode())
                .isEqualTo(404);
        assertThat(peter.post("/offer/" + catalogue.mentor + "/entry", form("0"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void scriptsAreTextAndTheFormHoldsInBothLanguagesWithoutJavaScript() {
        Map<String, String> form = form("0");
        form.put("content", "<script>alert(1)</script>");
        peter.post("/offer/" + catalogue.workshop + "/entry", form);
        assertThat(new Caller(port)
                        .as(TestWorld.JONAS)
                        .get("/offer/" + catalogue.workshop)
                        .body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        try (Visit visit = new Visit(port, Visit.PHONE, false).as(TestWorld.PETER)) {
            visit.go("/offer/new");
            visit.page.click("button:has-text('Gem tilbuddet')");
            assertThat(visit.text())
                    .contains("Skriv, hvad tilbuddet hedder.", "Vælg en type.", "Skriv prisen i kroner");
        }
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width).as(TestWorld.PETER)) {
                for (String place : new String[] {
                    "/offer/new", "/offer/" + catalogue.workshop + "/entry", "/offer/" + catalogue.workshop, "/offer"
                }) {
                    visit.go(place)
                            .picture("offer-entry"
                                    + place.replaceAll("[^a-z]", "").substring(5) + "-" + width);
                    assertThat(visit.axe()).as(place).isEmpty();
                    assertThat(visit.fits()).as(place).isTrue();
                }
                assertThat(visit.inEnglish().go("/offer/new").axe()).isEmpty();
            }
        }
    }

    private static Map<String, String> form(String revision) {
        Map<String, String> form = new TreeMap<>();
        form.put("request", UUID.randomUUID().toString());
        form.put("revision", revision);
        form.put("content", "Vi bygger borde");
        form.put("groups", "Sygemeldte med ondt i ryggen");
        form.put("expects", "Ring inden kl. 8");
        form.put("theme", "health");
        form.put("waiting", "3");
        return form;
    }
}
