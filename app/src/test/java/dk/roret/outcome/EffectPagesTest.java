package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.Caller;
import dk.roret.Papers;
import dk.roret.Statements;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.web.Sheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    void whatWorksForATargetGroupOfTheRoadIsReadWhereItIsDescribedAndWhereOffersAreCompared() {
        try (Visit birgit = new Visit(port, Visit.DESKTOP).as(TestWorld.BIRGIT)) {
            birgit.go("/outcome/offers");
            birgit.page.locator("#who").selectOption("cohorts.sick");
            birgit.page.locator("main form button").click();
            assertThat(birgit.text()).contains("Sygemeldte");
            birgit.inEnglish().go("/outcome/offers?who=cohorts.sick");
            assertThat(birgit.text()).contains("On sick leave");
        }
        try (Visit jonas = new Visit(port, Visit.PHONE).as(TestWorld.JONAS)) {
            jonas.go("/road/groups").picture("road-groups-effect");
            assertThat(jonas.text()).contains("regnet ud for dem", "Ingen har fået denne betegnelse i et register");
            assertThat(jonas.axe()).isEmpty();
            assertThat(jonas.fits()).isTrue();
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
    void everyTableAndPageCanBeTakenAwayAndEveryPaperReadAloud() throws Exception {
        Caller birgit = new Caller(port).as(TestWorld.BIRGIT);
        for (String address : all(largest())) {
            assertThat(birgit.get(address + "/excel").headers().firstValue("Content-Type"))
                    .as(address)
                    .hasValue(Sheet.EXCEL);
            assertThat(Papers.breaches(birgit.file(address + "/pdf"), "da"))
                    .as(address)
                    .isEmpty();
        }
        birgit.get("/web/language?to=en");
        for (String address : all(largest())) {
            byte[] english = birgit.file(address + "/pdf");
            assertThat(Papers.breaches(english, "en")).as(address).isEmpty();
            assertThat(Papers.text(english)).as(address).contains("Snapshot").doesNotContain("outcome.");
        }
    }

    @Test
    void progressAndExperienceAreToldWithHowSureTheyAreOrAsTooFew() {
        String offer = largest();
        String before = worth(offer);
        rewrite(offer, "jsonb_set(worth, '{scores}', cast(:worth as jsonb))", """
                {"PROGRESSION": {"raw": 0.7, "value": 0.6, "stdError": 0.1, "n": 120},
                 "EXPERIENCE": {"raw": 4.2, "value": 4.2, "stdError": null, "n": 6}}""");
        try {
            Caller birgit = new Caller(port).as(TestWorld.BIRGIT);
            assertThat(birgit.get("/outcome/offers/" + offer).body().replace('\u00a0', ' '))
                    .contains(
                            "Fremgang: +0,6 trin. Vi er 95 % sikre på, at det er mellem 0,4 og 0,8. Målt for 120 forløb.",
                            "Oplevelse er målt for få gange");
            assertThat(birgit.get("/outcome/offers").body()).contains("0,4 til 0,8. 120 målt", "For få målt");
            Map<String, @Nullable Object> told =
                    db.sql("""
                            select progression_lower, progression_upper, experience, experience_lower
                            from outcome.published_effect where breakdown = 'offer' and offer = ?""").param(offer).query().singleRow();
            assertThat((@Nullable Double) told.get("progression_lower")).isCloseTo(0.404, within(0.001));
            assertThat((@Nullable Double) told.get("progression_upper")).isCloseTo(0.796, within(0.001));
            assertThat(told.get("experience_lower")).isNull();
        } finally {
            rewrite(offer, "cast(:worth as jsonb)", before);
        }
    }

    private static final String OPEN = "publication = (select max(id) from outcome.publication where open)";

    private String worth(String offer) {
        return db.sql("select worth::text from outcome.figure where offer = ? and breakdown = 'offer' and " + OPEN)
                .param(offer)
                .query(String.class)
                .single();
    }

    /** What was published is never changed, except by whoever takes the guard away first. */
    private void rewrite(String offer, String what, String worth) {
        db.sql("alter table outcome.figure disable trigger stays").update();
        db.sql("update outcome.figure set worth = " + what + " where offer = :offer and breakdown = 'offer' and "
                        + OPEN)
                .param("offer", offer)
                .param("worth", worth)
                .update();
        db.sql("alter table outcome.figure enable trigger stays").update();
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
            for (String way : List.of("", "/excel", "/pdf")) {
                assertThat(birgit.get("/outcome/offers" + way + "?who="
                                        + URLEncoder.encode(who, StandardCharsets.UTF_8))
                                .statusCode())
                        .as(way + " of " + who)
                        .isEqualTo(404);
            }
        }
        for (String address : List.of("/desk/citizens", "/team/courses", "/conversation", "/plan", "/order")) {
            assertThat(birgit.get(address + "/" + TestWorld.SANNE.id()).statusCode())
                    .as(address)
                    .isIn(403, 404);
        }
        assertThat(birgit.get("/outcome/offers/" + TestWorld.SANNE.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void noPageOfTheCommitteesLeadsToACitizen() {
        Caller birgit = new Caller(port).as(TestWorld.BIRGIT);
        for (String address : Stream.concat(
                        all(largest()).stream(),
                        Stream.of("/outcome/survival", "/outcome/teams", "/road", "/road/groups", "/team", "/offer"))
                .toList()) {
            String body = birgit.get(address).body();
            assertThat(body).as(address).contains("<h1");
            List<UUID> named = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    .matcher(body)
                    .results()
                    .map(found -> UUID.fromString(found.group()))
                    .toList();
            assertThat(db.sql("select count(*) from citizen.citizen where id = any(?)")
                            .param(named.toArray(UUID[]::new))
                            .query(Long.class)
                            .single())
                    .as(address)
                    .isZero();
        }
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
        Caller birgit = new Caller(port).as(TestWorld.BIRGIT);
        String before = withoutTokens(birgit.get("/outcome/offers").body());
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
            assertThat(withoutTokens(birgit.get("/outcome/offers").body())).isEqualTo(before);
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

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
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
