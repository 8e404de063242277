package dk.roret.progress;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.progress.SannesProgress.HERS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.access.Access;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.citizen.Citizens;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    Citizens citizens;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Measurements measurements;

    @Autowired
    Themes themes;

    @Autowired
    Progress progress;

    @Autowired
    Happenings happenings;

    @Autowired
    Editions editions;

    @Autowired
    Units units;

    @Autowired
    ProgressStory story;

    @BeforeEach
    @AfterEach
    void nothingMeasured() {
        SannesProgress.forget(db);
        Emptied.tables(db, "plan.plan cascade");
    }

    @Test
    void bothSidesAreKeptApartAndNothingIsAveragedBetweenThem() {
        record(SANNE, new Rater.Citizen(), "health_day", 2);
        record(JONAS, units.rater(JONAS), "health_day", 4);
        List<Series> series = view(SANNE).others().getFirst().series();
        assertThat(series).hasSize(2);
        assertThat(series.getFirst().citizens()).isTrue();
        assertThat(series.getFirst().latest().level()).isEqualTo(2);
        assertThat(series.getLast().unit()).isEqualTo("Sygedagpenge");
        assertThat(series.getLast().latest().level()).isEqualTo(4);
    }

    @Test
    void severalUnitsMeasureIntoTheSameCurveEachWithItsOwnLine() {
        record(JONAS, units.rater(JONAS), "health_day", 3);
        record(JONAS, new Rater.Professional("Mie Lund", "Familieenheden"), "health_day", 2);
        assertThat(view(JONAS).others().getFirst().professionals())
                .extracting(Series::unit)
                .containsExactlyInAnyOrder("Sygedagpenge", "Familieenheden");
    }

    @Test
    void whatTheCitizenSaysAtAMeetingIsTheirsAndSaysWhoTypedIt() {
        record(JONAS, new Rater.Citizen(), "health_day", 3);
        Measurement one = history(SANNE).all().getFirst();
        assertThat(one.rater()).isEqualTo(new Rater.Citizen());
        assertThat(one.writtenBy()).isEqualTo(JONAS.name());
    }

    @Test
    void aMeasurementMayNameTheConversationItWasMadeIn() {
        UUID conversation = UUID.randomUUID();
        measurements.record(
                look(JONAS),
                new Measurement.Draft(
                        new Rater.Citizen(), TODAY, conversation, answers("health_day", 3), null, UUID.randomUUID()));
        Measurement made = history(SANNE).all().getFirst();
        assertThat(made.conversation()).isEqualTo(conversation);
        correct(JONAS, made.id(), 4);
        assertThat(history(SANNE).standing().getFirst().conversation()).isEqualTo(conversation);
    }

    @Test
    void aCorrectionTakesThePlaceOfOnesOwnMeasurementWhichStays() {
        record(SANNE, new Rater.Citizen(), "health_day", 2);
        long first = history(SANNE).all().getFirst().id();
        assertThat(correct(SANNE, first, 3)).isInstanceOf(Outcome.Saved.class);
        assertThat(history(SANNE).all()).hasSize(2);
        assertThat(history(SANNE).standing()).singleElement().satisfies(one -> {
            assertThat(one.corrects()).isEqualTo(first);
            assertThat(one.marks().getFirst().level().step()).isEqualTo(3);
        });
    }

    @Test
    void nobodyCorrectsWhatAnotherWroteNorAnotherCitizensMeasurement() {
        record(SANNE, new Rater.Citizen(), "health_day", 2);
        long hers = history(SANNE).all().getFirst().id();
        assertThatThrownBy(() -> correct(JONAS, hers, 5)).isInstanceOf(Refused.class);
        Look nanna = access.look(NANNA, TestWorld.citizen(NANNA), "test").orElseThrow();
        assertThatThrownBy(() -> measurements.correct(nanna, hers, draft(new Rater.Citizen(), "health_day", 5)))
                .isInstanceOf(Refused.class);
        assertThat(history(SANNE).all()).hasSize(1);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneCountsAndTheOtherIsTold() throws Exception {
        record(SANNE, new Rater.Citizen(), "health_day", 2);
        long first = history(SANNE).all().getFirst().id();
        List<Callable<Outcome>> both = List.of(() -> correct(SANNE, first, 3), () -> correct(SANNE, first, 4));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (var outcome : threads.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Saved.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Wrong.class);
        }
        assertThat(history(SANNE).standing()).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneMeasurement() throws Exception {
        Measurement.Draft draft = draft(new Rater.Citizen(), "health_day", 3);
        Callable<Outcome> send = () -> measurements.record(look(SANNE), draft);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var outcome : threads.invokeAll(List.of(send, send, send, send))) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Saved.class);
            }
        }
        assertThat(history(SANNE).all()).hasSize(1);
    }

    @Test
    void aFormThatIsSentAgainWithOtherWordsIsAnotherMeasurement() {
        UUID form = UUID.randomUUID();
        for (String words : List.of("Først", "Rettet", "Rettet")) {
            var draft = new Measurement.Draft(new Rater.Citizen(), TODAY, null, answers("health_day", 2), words, form);
            assertThat(measurements.record(look(SANNE), draft)).isEqualTo(new Outcome.Saved());
        }
        assertThat(db.sql("select words from progress.measurement order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Først", "Rettet");
    }

    @Test
    void themesAndSuccessesThatAreSentAgainWithOtherWordsAreKeptToo() {
        UUID form = UUID.randomUUID();
        Writer sanne = measurements.writer(look(SANNE));
        for (String theme : List.of("health", "job_belief", "job_belief", "health")) {
            themes.choose(sanne, List.of(theme), form);
        }
        assertThat(themes.choices(HERS, 9))
                .extracting(Choice::themes)
                .containsExactly(List.of("health"), List.of("job_belief"), List.of("health"));
        for (String words : List.of("Gik en tur", "Gik to ture", "Gik to ture")) {
            happenings.write(sanne, TODAY, words, form);
        }
        assertThat(happenings.of(look(SANNE), TODAY))
                .extracting(Happening::words)
                .contains("Gik en tur")
                .containsOnlyOnce("Gik to ture");
    }

    @Test
    void themesAreDifferentFromEachOther() {
        themes.choose(measurements.writer(look(SANNE)), List.of("health", "health"), UUID.randomUUID());
        assertThat(themes.chosen(look(SANNE))).containsExactly("health");
    }

    @Test
    void theDatabaseItselfRefusesToWriteOverWhatWasMeasured() {
        SannesProgress.tell(db, story);
        for (String change : List.of(
                "update progress.mark set step = 5",
                "update progress.measurement set measured_on = '2026-01-01'",
                "update progress.choice set themes = '{}'",
                "update progress.success set words = 'Alt er godt'",
                "update progress.indicator_version set name_da = 'Andet'")) {
            assertThatThrownBy(() -> db.sql(change).update())
                    .as(change)
                    .hasMessageContaining("stays as it was written");
        }
    }

    @Test
    void aMeasurementWithoutAMarkOrOfADayToComeIsSaidToBeWrong() {
        assertThat(wrong(measurements.record(
                        look(SANNE),
                        new Measurement.Draft(
                                new Rater.Citizen(), TODAY.plusDays(1), null, List.of(), null, UUID.randomUUID()))))
                .containsExactly("FRE-01", "FRE-02");
        assertThat(wrong(measurements.record(
                        look(SANNE),
                        new Measurement.Draft(
                                new Rater.Citizen(),
                                TODAY,
                                null,
                                answers("health_day", 3),
                                "x".repeat(1001),
                                UUID.randomUUID()))))
                .containsExactly("TXT-02");
        assertThat(history(SANNE).all()).isEmpty();
    }

    @Test
    void leadersReadButDoNotMeasureAndStrangersDoNeither() {
        assertThatThrownBy(() -> measurements.record(look(HANNE), draft(units.rater(HANNE), "health_day", 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(access.look(METTE, HERS, "test")).isEmpty();
    }

    @Test
    void leadersSeeNoOnesBeliefInACitizenAndTheCitizenSeesItAmongAllAnswers() {
        record(JONAS, units.rater(JONAS), "professional_belief_job", 4);
        Measurement belief = history(JONAS).all().getFirst();
        assertThat(view(HANNE).shown(belief)).isEmpty();
        assertThat(view(SANNE).shown(belief)).hasSize(1);
        assertThat(view(KAREN).shown(belief)).hasSize(1);
    }

    @Test
    void aCitizenChoosesAsManyThemesAsTheMunicipalityAllowsAndEarlierChoicesStay() {
        assertThat(wrong(choose(List.of("health", "network", "skills", "social"))))
                .containsExactly("FRE-12");
        assertThat(wrong(choose(List.of()))).containsExactly("FRE-11");
        assertThat(choose(List.of("health", "network"))).isInstanceOf(Outcome.Saved.class);
        assertThat(choose(List.of("skills"))).isInstanceOf(Outcome.Saved.class);
        assertThat(themes.chosen(look(SANNE))).containsExactly("skills");
        assertThat(themes.choices(HERS, 10)).hasSize(2);
        assertThatThrownBy(() -> choose(List.of("made-up"))).isInstanceOf(Refused.class);
    }

    @Test
    void oldMeasurementsKeepTheWordsOfTheirVersion() {
        record(SANNE, new Rater.Citizen(), "health_day", 3);
        String before =
                history(SANNE).all().getFirst().marks().getFirst().words().da();
        assertThat(editions.change("health_day", words("health_day", "Nyt navn", true, false), TestWorld.TOM))
                .isInstanceOf(Outcome.Saved.class);
        assertThat(history(SANNE).all().getFirst().marks().getFirst().words().da())
                .isEqualTo(before);
        assertThat(indicator("health_day").words(new dk.roret.progress.Level(3)).da())
                .isEqualTo("Nyt trin 3.");
    }

    @Test
    void stepsThatMeanSomethingElseAreNotHeldAgainstTheOld() {
        record(SANNE, new Rater.Citizen(), "health_day", 1, "2026-03-10");
        editions.change("health_day", words("health_day", "Nye trin", false, false), TestWorld.TOM);
        record(SANNE, new Rater.Citizen(), "health_day", 5);
        assertThat(view(SANNE).others().getFirst().citizens().orElseThrow().compared())
                .isEmpty();
    }

    @Test
    void aClosedQuestionIsNotAskedAndItsAnswersStay() {
        record(SANNE, new Rater.Citizen(), "health_day", 3);
        editions.change("health_day", words("health_day", "Lukket", true, true), TestWorld.TOM);
        assertThat(catalogues.today().theme("health").indicators())
                .extracting(Indicator::key)
                .doesNotContain("health_day");
        assertThat(history(SANNE).all()).hasSize(1);
        assertThat(wrong(editions.change(
                        "professional_belief_job",
                        words("professional_belief_job", "Lukket", true, true),
                        TestWorld.TOM)))
                .containsExactly("FRE-33");
    }

    @Test
    void twoAdministratorsDoNotWriteOverEachOther() {
        CatalogueForm form = words("health_day", "Den ene", true, false);
        assertThat(editions.change("health_day", form, TestWorld.TOM)).isInstanceOf(Outcome.Saved.class);
        assertThat(wrong(editions.change("health_day", form, TestWorld.TOM))).containsExactly("FRE-34");
    }

    @Test
    void anAnswerThatIsLeftOutDoesNotMoveTheCurve() {
        story.measured(
                SannesProgress.told(
                        SANNE, "2026-03-10", new Rater.Citizen(), Map.of("health_day", 2, "health_know", 4)),
                null);
        story.measured(SannesProgress.told(SANNE, "2026-04-10", new Rater.Citizen(), Map.of("health_day", 3)), null);
        Series hers = view(SANNE).others().getFirst().citizens().orElseThrow();
        assertThat(hers.points()).extracting(Series.Point::level).containsExactly(3.0, 3.5);
        assertThat(hers.change()).isEqualTo(1);
    }

    @Test
    void aChangeIsReliableWhenItIsMoreThanChanceMakesAndUnknownUntilTheScatterIs() {
        Scatter scatter = new Scatter(100, 2.5, 0.9, 0.8, 30);
        assertThat(scatter.smallestReliable()).isCloseTo(1.1156, within(0.0001));
        assertThat(scatter.verdict(1.2)).isEqualTo(Scatter.Verdict.UP);
        assertThat(scatter.verdict(-1.2)).isEqualTo(Scatter.Verdict.DOWN);
        assertThat(scatter.verdict(1.0)).isEqualTo(Scatter.Verdict.WITHIN);
        Theme health = catalogues.today().theme("health");
        SannesProgress.tell(db, story);
        Series hers = view(SANNE).chosen().getFirst().citizens().orElseThrow();
        assertThat(noise(100).verdict(health, hers)).isEqualTo(Scatter.Verdict.UP);
        assertThat(noise(29).verdict(health, hers)).isEqualTo(Scatter.Verdict.UNKNOWN);
        assertThat(new Noise(Map.of()).verdict(health, hers)).isEqualTo(Scatter.Verdict.UNKNOWN);
    }

    @Test
    void whatWentWellIsShownUntilTheCitizenTakesItAway() {
        UUID form = UUID.randomUUID();
        Writer sanne = measurements.writer(look(SANNE));
        happenings.write(sanne, TODAY, "Jeg ringede selv.", form);
        happenings.write(sanne, TODAY, "Jeg ringede selv.", form);
        assertThat(happenings.of(look(SANNE), TODAY))
                .extracting(Happening::words)
                .containsExactly("Jeg ringede selv.");
        UUID id = requireNonNull(happenings.of(look(SANNE), TODAY).getFirst().id());
        Look nanna = access.look(NANNA, TestWorld.citizen(NANNA), "test").orElseThrow();
        happenings.away(measurements.writer(nanna), id);
        assertThat(happenings.of(look(SANNE), TODAY)).hasSize(1);
        happenings.away(sanne, id);
        assertThat(happenings.of(look(SANNE), TODAY)).isEmpty();
        assertThat(db.sql("select words from progress.success")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void thePageTakesSixStatementsHoweverLongTheHistory() {
        List<ProgressStory.Told> tenYears = new ArrayList<>();
        for (int month = 1; month <= 120; month++) {
            String day = TODAY.minusMonths(month).toString();
            Map<String, Integer> steps = Map.of("health_day", 1 + month % 5, "health_know", 3, "job_belief_me", 2);
            tenYears.add(SannesProgress.told(SANNE, day, new Rater.Citizen(), steps));
            tenYears.add(SannesProgress.told(JONAS, day, units.rater(JONAS), steps));
        }
        story.measured(tenYears);
        Look look = look(JONAS);
        assertThat(statements(() -> progress.view(look, citizens.get(look)))).isEqualTo(6);
        assertThat(history(JONAS).all()).hasSize(240);
    }

    private static Noise noise(int persons) {
        return new Noise(Map.of(new Scatters.Key("health", true), new Scatter(persons, 2.5, 0.9, 0.8, 30)));
    }

    private static long statements(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(said);
        try {
            work.run();
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }
        return said.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement")
                        || event.getMessage().startsWith("Executing SQL"))
                .count();
    }

    private CatalogueForm words(String indicator, String name, boolean same, boolean closed) {
        List<String> steps = List.of("Nyt trin 1.", "Nyt trin 2.", "Nyt trin 3.", "Nyt trin 4.", "Nyt trin 5.");
        int version = editions.get(indicator).indicator().version();
        return new CatalogueForm(version, name, name, steps, steps, same, closed, TODAY.toString(), "Udvalget");
    }

    private Indicator indicator(String key) {
        Indicator any = catalogues.today().version(key, 1).orElseThrow();
        return catalogues.today().theme(any.theme()).indicators().stream()
                .filter(one -> one.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private void record(User who, Rater rater, String indicator, int step) {
        record(who, rater, indicator, step, TODAY.toString());
    }

    private void record(User who, Rater rater, String indicator, int step, String day) {
        Catalogue catalogue = catalogues.today();
        int version = catalogue.versions().keySet().stream()
                .filter(one -> one.indicator().equals(indicator))
                .mapToInt(Catalogue.Version::version)
                .max()
                .orElseThrow();
        Outcome outcome = measurements.record(
                look(who),
                new Measurement.Draft(
                        rater,
                        LocalDate.parse(day),
                        null,
                        List.of(new Answer(indicator, version, new dk.roret.progress.Level(step))),
                        null,
                        UUID.randomUUID()));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    }

    private Outcome correct(User who, long measurement, int step) {
        return measurements.correct(look(who), measurement, draft(new Rater.Citizen(), "health_day", step));
    }

    private static Measurement.Draft draft(Rater rater, String indicator, int step) {
        return new Measurement.Draft(rater, TODAY, null, answers(indicator, step), null, UUID.randomUUID());
    }

    private static List<Answer> answers(String indicator, int step) {
        return List.of(new Answer(indicator, 1, new dk.roret.progress.Level(step)));
    }

    private Outcome choose(List<String> keys) {
        return themes.choose(measurements.writer(look(SANNE)), keys, UUID.randomUUID());
    }

    private ProgressView view(User user) {
        Look look = look(user);
        return progress.view(look, citizens.get(look));
    }

    private History history(User user) {
        return measurements.history(look(user), catalogues.today());
    }

    private Look look(User user) {
        return access.look(user, HERS, "test").orElseThrow();
    }

    private static List<String> wrong(Outcome outcome) {
        return outcome instanceof Outcome.Wrong(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
