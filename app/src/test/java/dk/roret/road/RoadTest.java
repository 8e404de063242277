package dk.roret.road;

import static dk.roret.TestWorld.BIRGIT;
import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Papers;
import dk.roret.Screens;
import dk.roret.Statements;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.road.MainRoad.Cover;
import dk.roret.web.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The committee decided a road on 3 February 2026; figures are closed on 30 September 2026. */
@HouseTest
@TestPropertySource(properties = "test.house=road")
class RoadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    MainRoad road;

    @Autowired
    Roads roads;

    @Autowired
    Volumes volumes;

    @Autowired
    Effects effects;

    private Fjordby fjordby;

    @BeforeEach
    void build() {
        fjordby = new Fjordby(db);
        fjordby.build();
    }

    @AfterEach
    void takeDown() {
        fjordby.forget();
    }

    @Test
    void aProposalChangesNothingUntilTheCommitteeHasDecidedItAndThenStaysAsItWas() {
        fjordby.decided(road);
        Caller hanne = new Caller(port).as(HANNE);
        hanne.post("/road/proposal", Map.of());
        assertThat(put(hanne, "cash", "1", fjordby.practice.toString())).isEqualTo(302);
        hanne.post(
                "/road/proposal/entries/remove",
                Map.of("group", "sick", "phase", "27", "effort", fjordby.clarification.toString()));
        assertThat(hanne.get("/road/proposal").body()).contains("Ny</strong>", "Tages ud</strong>");
        assertThat(text("/road", BIRGIT)).contains("Afklaring i 13 uger").doesNotContain("I gruppe I gruppe");
        String proposal = hanne.get("/road/proposal").body();
        assertThat(decide(hanne, revision(proposal), "2026-11-10")).isEqualTo(302);
        assertThat(text("/road", JONAS))
                .contains("besluttet af Arbejdsmarkedsudvalget 10. november 2026", "26/2201", "Alle beslutninger")
                .doesNotContain("Afklaring i 13 uger");
        CitizenId sanne = TestWorld.citizen(SANNE);
        assertThat(road.covers(sanne, fjordby.clarification, LocalDate.of(2026, 11, 9)))
                .isEqualTo(Cover.ON);
        assertThat(road.covers(sanne, fjordby.clarification, TODAY)).isEqualTo(Cover.OFF);
        assertThatThrownBy(() -> db.sql("""
                                insert into road.entry (version, grp, phase, type, in_groups, removed, written_by, written_at)
                                select version, 'sick', 1, 'mentor', false, false, 'En', now() from road.decision limit 1""").update()).hasMessageContaining("no proposal any more");
        assertThatThrownBy(
                        () -> db.sql("update road.decision set words = 'Andet'").update())
                .hasMessageContaining("stays");
    }

    @Test
    void whoeverDecidesAProposalDecidesTheOneTheyRead() {
        fjordby.decided(road);
        Caller hanne = new Caller(port).as(HANNE);
        hanne.post("/road/proposal", Map.of());
        String read = revision(hanne.get("/road/proposal").body());
        Caller tom = new Caller(port).as(TOM);
        assertThat(put(tom, "cash", "1", "mentor")).isEqualTo(302);
        var answer = hanne.post("/road/proposal/decision", decision(read, "2026-11-10"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("VEJ-10", "value=\"26/2201\"");
        assertThatThrownBy(() ->
                        road.decide(read, roads.versions().getLast().decision().orElseThrow(), HANNE))
                .hasMessageContaining("VEJ-01");
        assertThat(put(hanne, "nobody", "1", "mentor")).isEqualTo(422);
        assertThat(decide(hanne, "", "2026-01-01")).isEqualTo(422);
        assertThat(hanne.post("/road/proposal/phases", Map.of("phases", "1, 9, 3"))
                        .body())
                .contains("VEJ-05", "value=\"1, 9, 3\"");
    }

    @Test
    void anOrderIsOnTheRoadWhereTheTargetGroupAndTheWeekAreItsOwnAndOtherwiseOff() {
        CitizenId sanne = TestWorld.citizen(SANNE);
        LocalDate began = LocalDate.of(2026, 2, 16);
        assertThat(road.covers(sanne, fjordby.practice, TODAY)).isEqualTo(Cover.SILENT);
        fjordby.decided(road);
        assertThat(road.covers(sanne, fjordby.practice, began.minusDays(1))).isEqualTo(Cover.SILENT);
        assertThat(road.covers(sanne, fjordby.practice, began.plusWeeks(4).minusDays(1)))
                .isEqualTo(Cover.OFF);
        assertThat(road.covers(sanne, fjordby.practice, began.plusWeeks(4))).isEqualTo(Cover.ON);
        assertThat(road.covers(sanne, fjordby.practice, began.plusWeeks(26).minusDays(1)))
                .isEqualTo(Cover.ON);
        assertThat(road.covers(sanne, fjordby.practice, began.plusWeeks(26))).isEqualTo(Cover.OFF);
        assertThat(road.covers(sanne, fjordby.clarification, TODAY)).isEqualTo(Cover.ON);
        assertThat(road.covers(sanne, fjordby.mentor, TODAY)).isEqualTo(Cover.OFF);
        assertThat(road.covers(TestWorld.citizen(NANNA), fjordby.mentor, LocalDate.of(2026, 9, 1)))
                .isEqualTo(Cover.SILENT);
        fjordby.took(fjordby.practice, "cash_assistance", 300, 1);
        var waiting =
                new CitizenId(db.sql("select citizen from benefit.published_spell where start_date = date '2020-06-08'")
                        .query(UUID.class)
                        .single());
        assertThat(road.covers(waiting, fjordby.mentor, LocalDate.of(2026, 3, 2)))
                .isEqualTo(Cover.ON);
    }

    @Test
    void aStretchWithFewPeopleIsNotToldNorCanItBeReckonedFromTheWholeOffer() {
        road.begin(HANNE);
        for (int phase : new int[] {1, 5, 27}) {
            road.put(new Road.Place("sick", phase), new Effort.Named(fjordby.practice), false, HANNE);
        }
        road.put(new Road.Place("sick", 53), new Effort.OfType(dk.roret.offer.OfferType.MENTOR), false, HANNE);
        fjordby.decide(road, Fjordby.DECIDED);
        fjordby.took(fjordby.practice, "sickness_benefit", 2, 9);
        fjordby.took(fjordby.practice, "sickness_benefit", 7, 3);
        fjordby.took(fjordby.practice, "sickness_benefit", 30, 8);
        fjordby.took(fjordby.mentor, "sickness_benefit", 60, 20);
        fjordby.took(fjordby.mentor, "cash_assistance", 60, 2);
        Volumes.Year year = volumes.latest(road.inForce(roads.versions()).orElseThrow());
        assertThat(cases(year, 1, new Effort.Named(fjordby.practice))).hasValue(9);
        assertThat(cases(year, 5, new Effort.Named(fjordby.practice))).isEmpty();
        assertThat(cases(year, 27, new Effort.Named(fjordby.practice))).isEmpty();
        assertThat(cases(year, 53, new Effort.OfType(dk.roret.offer.OfferType.MENTOR)))
                .isEmpty();
        assertThat(text("/road", BIRGIT)).contains("Færre end 5 forløb");
    }

    @Test
    void whatIsLeftOfATypeWhenItsOffersAreTakenFromItIsNotToldEither() {
        road.begin(HANNE);
        road.put(new Road.Place("sick", 27), new Effort.Named(fjordby.mentor), false, HANNE);
        road.put(new Road.Place("sick", 53), new Effort.OfType(dk.roret.offer.OfferType.MENTOR), false, HANNE);
        fjordby.decide(road, Fjordby.DECIDED);
        fjordby.took(fjordby.mentor, "sickness_benefit", 30, 9);
        fjordby.took(fjordby.mentor, "sickness_benefit", 60, 20);
        fjordby.took(fjordby.mentor, "cash_assistance", 60, 2);
        Volumes.Year year = volumes.latest(road.inForce(roads.versions()).orElseThrow());
        assertThat(cases(year, 27, new Effort.Named(fjordby.mentor))).hasValue(9);
        assertThat(cases(year, 53, new Effort.OfType(dk.roret.offer.OfferType.MENTOR)))
                .isEmpty();
    }

    @Test
    void whatEffortsForThoseNearAJobFreeIsOnlyWhatIsKnownToWorkLessItsPrice() {
        fjordby.decided(road);
        fjordby.took(fjordby.practice, "sickness_benefit", 6, 50);
        fjordby.took(fjordby.clarification, "sickness_benefit", 30, 40);
        fjordby.took(fjordby.mentor, "cash_assistance", 60, 10);
        fjordby.published(List.of(
                Fjordby.effect(fjordby.practice, 298, "10.0, 8.0, 12.0", "works", 10000.0),
                Fjordby.effect(fjordby.clarification, 339, "-2.8, -4.7, -0.9", "harms", 38500.0, null)));
        Road inForce = road.inForce(roads.versions()).orElseThrow();
        Freed freed =
                Freed.of(inForce, java.util.Set.of("sick"), volumes.latest(inForce), effects.latest(), week -> 60);
        assertThat(freed.weeks()).isEqualTo(500);
        assertThat(freed.lower()).isEqualTo(400);
        assertThat(freed.least().kroner().intValue()).isEqualTo(400 * 4000 * 60 / 100 - 50 * 10000);
        assertThat(freed.most().kroner().intValue()).isEqualTo(600 * 4000 * 60 / 100 - 50 * 10000);
        assertThat(freed.others().kroner().intValue()).isEqualTo(10 * 11600);
        assertThat(text("/road", BIRGIT))
                .contains(
                        "Én af 3 strækninger virker. Én gør forløbene længere.",
                        "Det gælder Afklaring i 13 uger",
                        "50 forløb",
                        "10,0 uger sparet (8,0 til 12,0). 298 sammenlignet",
                        "Fremgang: +0,6 trin (0,4 til 0,8)",
                        "Fremgang: for få målt til, at vi kan sige det",
                        "2,8 uger længere (0,9 til 4,7). 339 sammenlignet",
                        "Alle forløb det seneste år lå på vejen",
                        "mellem 460.000 kr. og 940.000 kr.",
                        "Indsatserne for alle andre koster 116.000 kr. om året.");
    }

    @Test
    void theRoadHoldsOnEveryScreenForAllStaffAndTheCommitteeInAtMostFiveStatements() {
        fjordby.decided(road);
        fjordby.took(fjordby.practice, "sickness_benefit", 6, 50);
        fjordby.took(fjordby.clarification, "sickness_benefit", 30, 20);
        fjordby.took(fjordby.mentor, "cash_assistance", 60, 10);
        fjordby.published(List.of(
                Fjordby.effect(fjordby.practice, 298, "4.1, 2.0, 6.1", "works", 14200.0),
                Fjordby.effect(fjordby.clarification, 339, "-2.8, -4.7, -0.9", "harms", 38500.0)));
        assertThat(Statements.of(port, BIRGIT, "/road")).isLessThanOrEqualTo(5);
        for (User reader : List.of(JONAS, BIRGIT, TOM, TestWorld.LOUISE, TestWorld.FARID)) {
            assertThat(new Caller(port).as(reader).get("/road").statusCode())
                    .as(reader.name())
                    .isEqualTo(200);
        }
        for (User other : List.of(SANNE, PETER)) {
            assertThat(new Caller(port).as(other).get("/road").statusCode())
                    .as(other.name())
                    .isEqualTo(403);
        }
        assertThat(new Caller(port).as(BIRGIT).get("/road/proposal").statusCode())
                .isEqualTo(403);
        var excel = new Caller(port).as(BIRGIT).get("/road/excel");
        assertThat(excel.headers().firstValue("Content-Type")).contains(Sheet.EXCEL);
        road.begin(HANNE);
        road.put(new Road.Place("cash", 1), new Effort.Named(fjordby.mentor), true, HANNE);
        Screens.hold(port, HANNE, "/road", "road");
        Screens.hold(port, HANNE, "/road/proposal", "road-proposal");
        Screens.hold(port, HANNE, "/road/groups", "road-groups");
        Screens.hold(port, HANNE, "/road/groups/form", "road-group-form");
        try (Visit hanne = new Visit(port, Visit.PHONE, false).as(HANNE).go("/road")) {
            hanne.page.locator("a:has-text('Foreslå en indsats')").last().click();
            assertThat(hanne.page.locator("#group").inputValue()).isEqualTo("cash");
            hanne.page.locator("main button:has-text('Læg på vejen')").click();
            assertThat(hanne.text()).contains("Kontanthjælp, aktivitetsparate");
        }
        assertThat(Screens.lix("road")).isLessThan(35);
    }

    @Test
    void theRoadIsAPaperForEverybodyWithTheFiguresOfThePageAndStaysWithItsDecision() throws Exception {
        fjordby.decided(road);
        fjordby.took(fjordby.practice, "sickness_benefit", 6, 50);
        fjordby.took(fjordby.mentor, "cash_assistance", 60, 4);
        fjordby.published(List.of(Fjordby.effect(fjordby.practice, 298, "4.1, 2.0, 6.1", "works", 14200.0)));
        db.sql("update offer.offer set name = 'Afklaring 🐕' where id = ?")
                .param(fjordby.clarification.value())
                .update();
        Caller birgit = new Caller(port).as(BIRGIT);
        byte[] danish = birgit.file("/road/pdf");
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("road.pdf"), danish);
        assertThat(Papers.breaches(danish, "da")).isEmpty();
        assertThat(Papers.text(danish).replace('\u00a0', ' '))
                .contains(
                        "Én af 3 strækninger virker.",
                        "50 forløb",
                        "14.200 kr. pr. forløb",
                        "4,1 uger sparet (2,0 til 6,1). 298 sammenlignet",
                        "Fremgang: +0,6 trin (0,4 til 0,8)",
                        "Afklaring […]",
                        "Færre end 5 forløb",
                        "Hvad indsatserne for alle andre koster, kan vi ikke vise.",
                        "Sag. 26/1187",
                        "1. oktober 2025 til 30. september 2026",
                        "Øjebliksbillede 2026-11-15-a41f",
                        "./roret effect evaluate")
                .doesNotContainPattern("road\\.[a-z]");
        birgit.get("/web/language?to=en");
        byte[] english = birgit.file("/road/pdf");
        assertThat(Papers.breaches(english, "en")).isEmpty();
        assertThat(Papers.text(english))
                .contains("4.1 weeks saved (2.0 to 6.1)")
                .doesNotContainPattern("road\\.[a-z]");
        long first = roads.versions().getFirst().id();
        road.begin(HANNE);
        fjordby.decide(road, TODAY);
        for (String file : List.of("/pdf", "/excel")) {
            assertThat(birgit.get("/road/versions/" + first + file).statusCode())
                    .isEqualTo(200);
            assertThat(birgit.get("/road/versions/0" + file).statusCode()).isEqualTo(404);
            assertThat(new Caller(port).as(SANNE).get("/road" + file).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Papers.text(birgit.file("/road/versions/" + first + "/pdf"))).contains("3 February 2026");
    }

    @Test
    void beforeAnyDecisionThePageSaysSo() {
        assertThat(text("/road", JONAS)).contains("Hovedvejen er ikke besluttet endnu");
        assertThat(new Caller(port).as(JONAS).get("/road/excel").statusCode()).isEqualTo(404);
        Screens.hold(port, HANNE, "/road", "road-none");
        Screens.hold(port, HANNE, "/road/proposal", "road-no-proposal");
    }

    @Test
    void aTargetGroupIsDescribedFromADayAndIsACohortAndNothingOnAPerson() {
        Caller hanne = new Caller(port).as(HANNE);
        assertThat(hanne.get("/road/groups").body()).contains("Flygtninge med PTSD", "Hjemløse", "Ingen registre ved");
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("request", UUID.randomUUID().toString(), "key", "", "position", "30", "from", "2026-11-16"));
        typed.put("barriers", "Mangler <b>bolig</b>");
        var answer = hanne.post("/road/groups", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Skriv, hvad gruppen hedder", "Mangler &lt;b&gt;bolig")
                .doesNotContain("<b>bolig");
        typed.put("name", "Unge uden uddannelse");
        typed.put("decidedBy", "Udvalget");
        typed.put("ageUntil", "29");
        assertThat(hanne.post("/road/groups", typed).statusCode()).isEqualTo(302);
        assertThat(hanne.post("/road/groups", typed).statusCode()).isEqualTo(302);
        assertThat(hanne.get("/road/groups").body()).containsOnlyOnce("<h2 class=\"h3\">Unge uden uddannelse");
        assertThat(new Caller(port).as(JONAS).post("/road/groups", typed).statusCode())
                .isEqualTo(403);
        assertThat(db.sql("""
                        select count(*) from information_schema.columns
                        where table_schema = 'road' and column_name in ('citizen', 'cpr')""").query(Long.class).single()).isZero();
    }

    private static java.util.OptionalLong cases(Volumes.Year year, int phase, Effort effort) {
        return year.cases(new Volumes.Spot(new Road.Place("sick", phase), effort));
    }

    private String text(String page, User reader) {
        return new Caller(port)
                .as(reader)
                .get(page)
                .body()
                .replaceAll("<[^>]*>", "")
                .replace('\u00a0', ' ');
    }

    private static int put(Caller caller, String group, String phase, String effort) {
        return caller.post("/road/proposal/entries", Map.of("group", group, "phase", phase, "effort", effort))
                .statusCode();
    }

    private static int decide(Caller caller, String revision, String day) {
        return caller.post("/road/proposal/decision", decision(revision, day)).statusCode();
    }

    private static Map<String, String> decision(String revision, String day) {
        return Map.of(
                "revision",
                revision,
                "day",
                day,
                "committee",
                "Arbejdsmarkedsudvalget",
                "reference",
                "26/2201",
                "words",
                "Udvalget besluttede en ny vej.");
    }

    private static String revision(String page) {
        return page.replaceAll("(?s).*name=\"revision\" value=\"([^\"]+)\".*", "$1");
    }
}
