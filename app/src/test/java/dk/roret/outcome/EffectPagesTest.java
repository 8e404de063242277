package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.Statements;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.web.Sheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who decide see of what was published. */
@FjordbyTest
class EffectPagesTest {

    private static final List<String> PAGES =
            List.of("/outcome/offers", "/outcome/weights", "/outcome/selfsupport", "/outcome/truth");

    @LocalServerPort
    int port;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void publish() {
        if (publications.newest().isEmpty()) {
            evaluations.run("Farid", new Wish.Take());
        }
    }

    @Test
    void theCommitteeReadsEachFindingFirstOnEveryScreen() {
        String offer = largest();
        for (int width : new int[] {Visit.DESKTOP, Visit.PHONE, 320}) {
            try (Visit birgit = new Visit(port, width).as(TestWorld.BIRGIT)) {
                for (String address : all(offer)) {
                    birgit.go(address);
                    assertThat(birgit.page.locator("h1").innerText())
                            .as(address)
                            .isNotBlank();
                    assertThat(birgit.axe()).as(address + " at " + width).isEmpty();
                    assertThat(birgit.fits()).as(address + " at " + width).isTrue();
                    birgit.picture("outcome" + name(address, offer) + "-" + width);
                }
                assertThat(birgit.complaints()).isEmpty();
            }
        }
    }

    @Test
    void itReadsInEnglishTooAndWithoutJavaScript() {
        String offer = largest();
        try (Visit birgit =
                new Visit(port, Visit.DESKTOP, false).as(TestWorld.BIRGIT).inEnglish()) {
            for (String address : all(offer)) {
                birgit.go(address);
                assertThat(birgit.text()).as(address).doesNotContain("outcome.").doesNotContain("Tilbud");
                birgit.picture("outcome" + name(address, offer) + "-english");
            }
            birgit.go("/outcome/offers");
            birgit.page.locator("#who").selectOption("age.under_30");
            birgit.page.locator("main form button").click();
            assertThat(birgit.page.url()).contains("who=age.under_30");
            assertThat(birgit.text()).contains("Under 30");
            birgit.page.locator("main summary").click();
            assertThat(birgit.text()).contains("Snapshot", "2026-11-15-");
        }
    }

    @Test
    void everyFigureOpensToWhatItIsAndWhatItRestsOn() {
        try (Visit hanne = new Visit(port, Visit.DESKTOP).as(TestWorld.HANNE)) {
            for (String address : all(largest())) {
                hanne.go(address);
                hanne.page.locator("details.reading-details > summary").click();
                assertThat(hanne.page.locator("details.reading-details").innerText())
                        .as(address)
                        .contains("Øjebliksbillede", "2026-11-15-", "Periode", "Metode", "./roret effect evaluate");
            }
        }
    }

    @Test
    void noPageAsksTheDatabaseMoreThanThreeTimes() {
        for (String address : all(largest())) {
            assertThat(Statements.of(port, TestWorld.BIRGIT, address))
                    .as(address)
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void everyTableAndPageCanBeTakenAway() {
        Caller birgit = new Caller(port).as(TestWorld.BIRGIT);
        for (String address : all(largest())) {
            assertThat(birgit.get(address + "/excel").headers().firstValue("Content-Type"))
                    .as(address)
                    .hasValue(Sheet.EXCEL);
            assertThat(birgit.get(address + "/pdf").body()).as(address).startsWith("%PDF");
        }
    }

    @Test
    void nobodyOnTheCommitteeReachesASingleCitizenOrARunOfTheirOwn() {
        Caller birgit = new Caller(port).as(TestWorld.BIRGIT);
        for (String address : List.of("/outcome/runs", "/outcome/runs/1", "/outcome/runs/1/figures")) {
            assertThat(birgit.get(address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(birgit.post("/outcome/runs", Map.of()).statusCode()).isEqualTo(403);
        assertThat(birgit.post("/outcome/runs/look", Map.of()).statusCode()).isEqualTo(403);
        for (String who :
                List.of("offer.x", "age.31", "target_group.lab6_6' or '1'='1", "citizen." + TestWorld.SANNE.id())) {
            assertThat(birgit.get("/outcome/offers?who=" + URLEncoder.encode(who, StandardCharsets.UTF_8))
                            .statusCode())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(birgit.get("/outcome/offers/" + TestWorld.SANNE.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingAboutFewerThanFiveIsInThePublishedTables() {
        assertThat(db.sql("select count(*) from outcome.figure where matched between 1 and 4 or participants"
                                + " between 1 and 4 or participants - matched between 1 and 4")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from outcome.figure f, jsonb_path_query(f.judgement,"
                                + " '$.effect.selfSupport') s where (s->>'supporting')::int between 1 and 4 or"
                                + " (s->>'n')::int - (s->>'supporting')::int between 1 and 4 or"
                                + " (s->>'tooYoung')::int between 2 and 4 or (s->>'gone')::int between 2 and 4")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnalystWorksOutAPartAndOthersDoNotSeeIt() {
        try (Visit farid = new Visit(port, Visit.DESKTOP).as(TestWorld.FARID).go("/outcome/runs")) {
            assertThat(farid.axe()).isEmpty();
            farid.picture("outcome-runs");
            farid.page.locator("#age").selectOption("under_30");
            farid.page.locator("form[action='/outcome/runs/look'] button").click();
            String run = farid.page.url();
            for (int i = 0; i < 600 && !farid.text().contains("Se tallene"); i++) {
                farid.page.waitForTimeout(500);
                farid.page.navigate(run);
            }
            assertThat(farid.axe()).isEmpty();
            farid.picture("outcome-run");
            farid.page.locator("a:has-text('Se tallene')").click();
            assertThat(farid.text()).contains("Egen kørsel", "Under 30 år", "Giv dem ikke videre");
            assertThat(farid.axe()).isEmpty();
            Caller tom = new Caller(port).as(TestWorld.TOM);
            assertThat(tom.get(run.replaceFirst("http://[^/]+", "") + "/figures")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(tom.get("/outcome/runs").statusCode()).isEqualTo(200);
            farid.go("/outcome/runs");
            farid.page.locator("#age").selectOption("from_30");
            farid.page.locator("#from").evaluate("field => field.type = 'text'");
            farid.page.locator("#from").fill("31-02");
            farid.page.locator("form[action='/outcome/runs/look'] button").click();
            assertThat(farid.text()).contains("Datoen findes ikke");
            assertThat(farid.page.locator("#age").inputValue()).isEqualTo("from_30");
        }
    }

    @Test
    void theCountrysFigureStandsBesideWhenAnAnalystHasLookedItUp() {
        try (Visit farid = new Visit(port, Visit.DESKTOP).as(TestWorld.FARID).go("/outcome/selfsupport")) {
            farid.page.locator("#percent").fill("46,95");
            farid.page.locator("#source").fill("Jobindsats.dk");
            farid.page.locator("form[action='/outcome/selfsupport'] button").click();
            assertThat(farid.text()).contains("højst én decimal", "hvilken periode");
            assertThat(farid.page.locator("#source").inputValue()).isEqualTo("Jobindsats.dk");
            farid.page.locator("#percent").fill("46,9");
            farid.page.locator("#period").fill("2025");
            farid.page.locator("form[action='/outcome/selfsupport'] button").click();
            assertThat(farid.text()).contains("46,9 i landet, 2025 (Jobindsats.dk)");
            farid.picture("outcome-selfsupport-national");
        }
    }

    @Test
    void beforeAnythingIsPublishedThePageSaysWhenItComes() {
        String empty = "/outcome/offers";
        long publication = publications.newest().orElseThrow().id();
        db.sql("alter table outcome.publication disable trigger stays").update();
        db.sql("update outcome.publication set open = false, filter = '{}'").update();
        try (Visit birgit = new Visit(port, Visit.PHONE).as(TestWorld.BIRGIT).go(empty)) {
            assertThat(birgit.text()).contains("Her er ingen tal endnu");
            assertThat(birgit.axe()).isEmpty();
            birgit.picture("outcome-nothing-yet");
        } finally {
            db.sql("update outcome.publication set open = true, filter = null where id = ?")
                    .param(publication)
                    .update();
            db.sql("alter table outcome.publication enable trigger stays").update();
        }
    }

    private static List<String> all(String offer) {
        return Stream.concat(PAGES.stream(), Stream.of("/outcome/offers/" + offer))
                .toList();
    }

    private static String name(String address, String offer) {
        return address.replace(offer, "one").replace("/outcome", "").replace('/', '-');
    }

    private String largest() {
        return db.sql("select f.offer from outcome.published_effect f where f.breakdown = 'offer' order by f.matched"
                        + " desc limit 1")
                .query((row, number) -> row.getString(1))
                .single();
    }
}
