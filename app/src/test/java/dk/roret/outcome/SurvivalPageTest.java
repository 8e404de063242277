package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.Papers;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.benefit.Benefit;
import dk.roret.benefit.Exit;
import dk.roret.segment.Segment;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sickness benefit has many spells, job clarification has twelve people. */
@HouseTest
class SurvivalPageTest {

    private static final String SICKNESS = "/outcome/survival?benefit=sickness_benefit&started=2025";
    private static final LocalDate OPENS = LocalDate.of(2020, 11, 16);
    private static final LocalDate CLOSES = LocalDate.of(2026, 11, 15);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate db;

    @BeforeEach
    void deliver() {
        Spells.remove(db);
        Spells world = new Spells(db, OPENS, CLOSES);
        Random random = new Random(42);
        spells(world, random, Benefit.SICKNESS_BENEFIT, 3000, 19);
        spells(world, random, Benefit.CASH_ASSISTANCE, 1800, 60);
        spells(world, random, Benefit.UNEMPLOYMENT_BENEFIT, 2500, 24);
        spells(world, random, Benefit.RESOURCE_COURSE, 160, 130);
        spells(world, random, Benefit.JOB_CLARIFICATION, 12, 40);
        decided(world, random, Segment.FINDS_SOON, Segment.FINDS_SOON, 260, 8);
        decided(world, random, Segment.EARLY, Segment.EARLY, 420, 26);
        decided(world, random, Segment.PARALLEL, Segment.PARALLEL, 300, 70);
        decided(world, random, Segment.FINDS_SOON, Segment.EARLY, 60, 12);
        decided(world, random, Segment.PARALLEL, Segment.EARLY, 14, 12);
        decided(world, random, Segment.EARLY, Segment.PARALLEL, 17, 60);
        world.deliver();
    }

    @AfterEach
    void takeBack() {
        Spells.remove(db);
    }

    @Test
    void theCommitteeReadsTheFindingFirst() {
        for (int width : new int[] {Visit.DESKTOP, 1100, 800, Visit.PHONE, 320}) {
            try (Visit birgit = new Visit(port, width).as(TestWorld.BIRGIT)) {
                birgit.go(SICKNESS);
                assertThat(birgit.page.locator(".figure:visible").count())
                        .as("curves at %d", width)
                        .isEqualTo(2);
                assertThat(birgit.page.locator("h1").innerText())
                        .matches("Der går mellem 1\\d og 1\\d uger, før halvdelen er ude af sygedagpenge");
                assertThat(birgit.text()).contains("Går man over på en anden ydelse, tæller det også som slut");
                assertThat(birgit.axe()).isEmpty();
                assertThat(birgit.fits()).isTrue();
                birgit.picture("outcome-survival-" + width);
                assertThat(birgit.complaints()).isEmpty();
            }
        }
    }

    @Test
    void itReadsInEnglishToo() {
        try (Visit birgit =
                new Visit(port, Visit.DESKTOP).as(TestWorld.BIRGIT).inEnglish().go(SICKNESS)) {
            assertThat(birgit.page.locator("h1").innerText())
                    .matches("It takes between 1\\d and 1\\d weeks until half have left sickness benefit");
            birgit.page.locator("main summary").click();
            assertThat(birgit.axe()).isEmpty();
            birgit.picture("outcome-survival-english");
        }
    }

    @Test
    void aLeaderChoosesAmongBenefitsAndPeriodsWithoutJavaScript() {
        try (Visit hanne =
                new Visit(port, Visit.PHONE, false).as(TestWorld.HANNE).go("/desk")) {
            hanne.go("/outcome/survival");
            hanne.page.locator("nav.choices a:has-text('Kontanthjælp')").click();
            assertThat(hanne.page.locator("h1").innerText()).contains("kontanthjælp");
            hanne.page.locator("nav.choices a:has-text('2022 til 2024')").click();
            assertThat(hanne.page.url()).contains("benefit=cash_assistance&started=2022");
            assertThat(hanne.page.locator("h1").innerText()).contains("kontanthjælp");
            hanne.page.locator("main summary").click();
            assertThat(hanne.text()).contains("Gik i løbet af ugen");
        }
    }

    @Test
    void twelvePeopleHaveNoCurveAnywhere() {
        try (Visit birgit = new Visit(port, Visit.DESKTOP)
                .as(TestWorld.BIRGIT)
                .go("/outcome/survival?benefit=job_clarification&started=2025")) {
            assertThat(birgit.page.locator("h1").innerText()).isEqualTo("For få på jobafklaring til at vise en kurve");
            assertThat(birgit.page.locator("svg[aria-label*=jobafklaring]").count())
                    .isZero();
            assertThat(birgit.page.locator("table tbody").allInnerTexts())
                    .noneMatch(rows -> rows.contains("Jobafklaring"));
            assertThat(birgit.axe()).isEmpty();
            birgit.picture("outcome-survival-too-few");
        }
    }

    @Test
    void itTellsHowItWentAfterEachBeginningAndThatThisIsNoEffect() {
        for (int width : new int[] {Visit.DESKTOP, Visit.PHONE, 320}) {
            try (Visit hanne = new Visit(port, width).as(TestWorld.HANNE).go(SICKNESS)) {
                assertThat(hanne.page.locator("#beginnings tbody th").allInnerTexts())
                        .containsExactly(
                                "Finder snart job, som reglerne foreslog",
                                "Tidlig indsats, som reglerne foreslog",
                                "Flere indsatser på én gang, som reglerne foreslog",
                                "Tidlig indsats, hvor reglerne foreslog noget andet");
                assertThat(hanne.page.locator("#beginnings").innerText())
                        .contains("Kurverne viser ikke, om det virker", "Grupper på færre end 20 borgere vises ikke");
                assertThat(hanne.page.locator("#beginnings .figure:visible").count())
                        .isEqualTo(1);
                assertThat(hanne.axe()).isEmpty();
                assertThat(hanne.fits()).isTrue();
                hanne.page.locator("#beginnings").scrollIntoViewIfNeeded();
                hanne.picture("outcome-beginnings-" + width);
            }
        }
    }

    @Test
    void theDownloadSaysTheSameAsThePage() throws Exception {
        try (Visit birgit = new Visit(port, Visit.DESKTOP).as(TestWorld.BIRGIT).go(SICKNESS)) {
            birgit.page.locator("main summary").click();
            String onPage = birgit.page
                    .locator("details tbody")
                    .innerText()
                    .replaceAll("[\\t\\n]+", " ")
                    .replace(".", "");
            Download csv = birgit.page.waitForDownload(
                    () -> birgit.page.locator("a:has-text('CSV')").click());
            String file = Files.readString(csv.path());
            String inFile = file.substring(file.indexOf("\r\n") + 2)
                    .replaceAll("[,\\r\\n]+", " ")
                    .trim();
            assertThat(inFile).isEqualTo(onPage.replaceAll("\\s+", " ").trim());
            Download excel = birgit.page.waitForDownload(
                    () -> birgit.page.locator("a:has-text('Excel')").click());
            assertThat(excel.suggestedFilename()).isEqualTo("varighed-sickness_benefit-2025.xlsx");
        }
        byte[] pdf = new Caller(port).as(TestWorld.BIRGIT).file(SICKNESS.replace("?", "/pdf?"));
        assertThat(Papers.breaches(pdf, "da")).isEmpty();
        assertThat(Papers.text(pdf)).contains("sygedagpenge").doesNotContain("outcome.");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndOthersDoNotGetIn() {
        try (Visit birgit = new Visit(port, Visit.DESKTOP).as(TestWorld.BIRGIT)) {
            for (String address : new String[] {"?started=1999", "?started=x", "?benefit=x", "/csv?benefit=x"}) {
                birgit.go("/outcome/survival" + address);
                assertThat(birgit.text()).as(address).contains("Siden findes ikke");
            }
        }
        try (Visit jonas = new Visit(port, Visit.DESKTOP).as(TestWorld.JONAS).go(SICKNESS)) {
            assertThat(jonas.text()).contains("Du kan ikke se denne side");
            jonas.go("/outcome/survival/csv");
            assertThat(jonas.text()).contains("Du kan ikke se denne side");
        }
    }

    /** In 2025 and 2026, on cash assistance. */
    private static void decided(Spells world, Random random, Segment proposed, Segment chosen, int count, double mean) {
        for (int i = 0; i < count; i++) {
            UUID citizen = world.citizen();
            LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            LocalDate day = start.plusDays(random.nextInt(8));
            LocalDate end = day.plusDays((long) (-7 * mean * Math.log(1 - random.nextDouble())));
            boolean running = end.isAfter(CLOSES);
            world.spell(citizen, Benefit.CASH_ASSISTANCE, start, running ? null : end, running ? null : Exit.JOB);
            world.decision(citizen, day, proposed, chosen);
        }
    }

    private static void spells(Spells world, Random random, Benefit benefit, int count, double mean) {
        int days = (int) (CLOSES.toEpochDay() - OPENS.toEpochDay()) + 700;
        UUID citizen = world.citizen();
        for (int i = 0; i < count; i++) {
            citizen = random.nextInt(10) == 0 ? citizen : world.citizen();
            LocalDate start = CLOSES.minusDays(random.nextInt(days));
            LocalDate end = start.plusDays((long) (-7 * mean * Math.log(1 - random.nextDouble())));
            boolean running = end.isAfter(CLOSES);
            if (running || !end.isBefore(OPENS)) {
                Exit exit = Exit.values()[Math.min(random.nextInt(7), random.nextInt(7))];
                world.spell(citizen, benefit, start, running ? null : end, running ? null : exit);
            }
        }
    }
}
