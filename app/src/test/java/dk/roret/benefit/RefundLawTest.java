package dk.roret.benefit;

import static dk.roret.benefit.Benefit.CASH_ASSISTANCE;
import static dk.roret.benefit.Benefit.DISABILITY_PENSION;
import static dk.roret.benefit.Benefit.SICKNESS_BENEFIT;
import static dk.roret.benefit.Benefit.UNEMPLOYMENT_BENEFIT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Weeks are counted from Monday 16 November 2020, when the observation begins; week 0 is the first. */
class RefundLawTest {

    private static final Week START = Week.of(LocalDate.of(2020, 11, 16));
    private static final int LONG_BEFORE = 60;

    private final RefundLaw law = RefundLaw.read();

    @ParameterizedTest
    @CsvSource({"1, 20", "4, 20", "5, 60", "26, 60", "27, 70", "52, 70", "53, 80"})
    void theMunicipalitysShareGrowsWithTheWeeks(int week, int percent) {
        var now = course(LONG_BEFORE + week - 1, running(CASH_ASSISTANCE, LONG_BEFORE));
        assertThat(now.count()).isEqualTo(new RefundCount(week, week));
        assertThat(share(now)).isEqualTo(percent);
    }

    @Test
    void fiftyOneWeeksOfSelfSupportDoNotStartTheCountOver() {
        var now = course(
                LONG_BEFORE + 10 + 51,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                running(CASH_ASSISTANCE, LONG_BEFORE + 10 + 51));
        assertThat(now.count()).isEqualTo(new RefundCount(11, 11));
    }

    @Test
    void fiftyTwoWeeksOfSelfSupportStartTheCountOver() {
        var now = course(
                LONG_BEFORE + 10 + 52,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                running(CASH_ASSISTANCE, LONG_BEFORE + 10 + 52));
        assertThat(now.count()).isEqualTo(new RefundCount(1, 1));
        assertThat(requireNonNull(now.began()).on())
                .isEqualTo(START.plus(LONG_BEFORE + 62).monday());
    }

    @Test
    void fiftyTwoWeeksInTwoPiecesStartTheCountOver() {
        var now = course(
                LONG_BEFORE + 72,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                spell(SICKNESS_BENEFIT, LONG_BEFORE + 36, LONG_BEFORE + 45),
                running(CASH_ASSISTANCE, LONG_BEFORE + 72));
        assertThat(now.count()).isEqualTo(new RefundCount(1, 1));
    }

    @Test
    void aWeekOfSelfSupportOlderThanThreeYearsNoLongerCounts() {
        int first = LONG_BEFORE;
        int lastPiece = first + 1 + 1 + 156 - 51;
        var now = course(
                lastPiece + 51,
                spell(CASH_ASSISTANCE, first, first),
                spell(CASH_ASSISTANCE, first + 2, lastPiece - 1),
                running(CASH_ASSISTANCE, lastPiece + 51));
        assertThat(now.count()).isEqualTo(new RefundCount(1 + 156 - 51 + 1, 1 + 156 - 51 + 1));

        var oneWeekSooner = course(
                lastPiece + 50,
                spell(CASH_ASSISTANCE, first, first),
                spell(CASH_ASSISTANCE, first + 2, lastPiece - 2),
                running(CASH_ASSISTANCE, lastPiece + 50));
        assertThat(oneWeekSooner.count()).isEqualTo(new RefundCount(1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"WAGE_SUBSIDY", "FLEX_JOB"})
    void aWeekInAJobWithWageSupportIsNotSelfSupport(Benefit job) {
        var now = course(
                LONG_BEFORE + 62,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                spell(job, LONG_BEFORE + 30, LONG_BEFORE + 30),
                running(CASH_ASSISTANCE, LONG_BEFORE + 62));
        assertThat(now.count()).isEqualTo(new RefundCount(12, 12));
    }

    @Test
    void oneDayWithBenefitMakesTheWeekAWeekWithBenefit() {
        LocalDate sunday = START.plus(LONG_BEFORE + 30).sunday();
        var now = course(
                LONG_BEFORE + 62,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                new Spell(SICKNESS_BENEFIT, sunday, sunday, Exit.JOB),
                running(CASH_ASSISTANCE, LONG_BEFORE + 62));
        assertThat(now.count()).isEqualTo(new RefundCount(12, 12));
    }

    @Test
    void theWeeksThatStartedTheCountOverAreNotUsedAgain() {
        var now = course(
                LONG_BEFORE + 64,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                spell(CASH_ASSISTANCE, LONG_BEFORE + 62, LONG_BEFORE + 62),
                running(CASH_ASSISTANCE, LONG_BEFORE + 64));
        assertThat(now.count()).isEqualTo(new RefundCount(2, 2));
    }

    @Test
    void theCountGoesOnFromOneBenefitToAnotherButTheSpellBeginsAnew() {
        var now = course(
                LONG_BEFORE + 39,
                spell(UNEMPLOYMENT_BENEFIT, LONG_BEFORE, LONG_BEFORE + 29),
                running(SICKNESS_BENEFIT, LONG_BEFORE + 30));
        assertThat(now.count().atLeast()).isEqualTo(40);
        assertThat(now.week()).isEqualTo(10);
    }

    @Test
    void whatCameBeforeTheObservationMayHaveBeenAnything() {
        var now = course(30, running(CASH_ASSISTANCE, 10));
        assertThat(now.count()).isEqualTo(new RefundCount(21, null));
        assertThat(now.step()).isNull();
        assertThat(now.next()).isNull();
    }

    @Test
    void fromWeek53TheShareIsKnownWhateverCameBefore() {
        var now = course(52, running(CASH_ASSISTANCE, 0));
        assertThat(now.count()).isEqualTo(new RefundCount(53, null));
        assertThat(share(now)).isEqualTo(80);
    }

    @Test
    void weeksBeforeTheObservationCountWhenTheSpellReachesIntoIt() {
        var now = course(0, new Spell(CASH_ASSISTANCE, START.plus(-52).monday(), null, null));
        assertThat(now.count().atLeast()).isEqualTo(53);
        assertThat(share(now)).isEqualTo(80);
    }

    @Test
    void aYearOfSelfSupportAtTheBeginningOfTheObservationSettlesTheCount() {
        assertThat(course(52, running(CASH_ASSISTANCE, 52)).count()).isEqualTo(new RefundCount(1, 1));
        assertThat(course(51, running(CASH_ASSISTANCE, 51)).count()).isEqualTo(new RefundCount(1, null));
    }

    @Test
    void aPensionAwardedBeforeJuly2014DoesNotFollowTheStaircase() {
        var old = course(100, new Spell(DISABILITY_PENSION, LocalDate.of(2014, 6, 30), null, null));
        var newer = course(100, new Spell(DISABILITY_PENSION, LocalDate.of(2014, 7, 1), null, null));
        assertThat(old.step()).isNull();
        assertThat(share(newer)).isEqualTo(80);
    }

    @Test
    void sannesCourseIsInWeek40AndTheShareChangesInFebruary() {
        LocalDate today = LocalDate.of(2026, 11, 16);
        List<Spell> spells = List.of(
                new Spell(SICKNESS_BENEFIT, LocalDate.of(2026, 2, 16), null, null),
                new Spell(UNEMPLOYMENT_BENEFIT, LocalDate.of(2024, 6, 3), LocalDate.of(2024, 9, 8), Exit.JOB));
        BenefitCourse course = law.course(spells, observation(), today);
        var now = course.current().orElseThrow();
        assertThat(now.week()).isEqualTo(40);
        assertThat(share(now)).isEqualTo(70);
        assertThat(requireNonNull(now.began()).on()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(requireNonNull(now.next()).on()).isEqualTo(LocalDate.of(2027, 2, 15));
        assertThat(requireNonNull(now.next()).step().municipalPercent()).isEqualTo(80);
        assertThat(course.steps().stream().map(ShareStep::from))
                .containsExactly(
                        LocalDate.of(2024, 6, 3),
                        LocalDate.of(2024, 7, 1),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 3, 16),
                        LocalDate.of(2026, 8, 17),
                        LocalDate.of(2027, 2, 15));
    }

    @Test
    void someoneOnNoBenefitTodayHasNoShare() {
        assertThat(law.course(List.of(), observation(), START.plus(100).monday())
                        .current())
                .isEmpty();
        assertThat(law.course(List.of(spell(CASH_ASSISTANCE, 60, 70)), observation(), day(80))
                        .current())
                .isEmpty();
    }

    @Test
    void spellsThatFollowEachOtherWithoutADayBetweenAreOne() {
        var now = course(
                LONG_BEFORE + 20,
                spell(CASH_ASSISTANCE, LONG_BEFORE, LONG_BEFORE + 9),
                running(CASH_ASSISTANCE, LONG_BEFORE + 10));
        assertThat(now.week()).isEqualTo(21);
    }

    private BenefitCourse.Current course(int week, Spell... spells) {
        return law.course(new ArrayList<>(List.of(spells)), observation(), day(week))
                .current()
                .orElseThrow();
    }

    private static Observation observation() {
        return new Observation(START.monday(), LocalDate.of(2026, 11, 15));
    }

    private static int share(BenefitCourse.Current now) {
        return requireNonNull(now.step()).municipalPercent();
    }

    private static Spell running(Benefit benefit, int from) {
        return new Spell(benefit, day(from), null, null);
    }

    private static Spell spell(Benefit benefit, int from, int to) {
        return new Spell(benefit, day(from), START.plus(to).sunday(), Exit.OTHER);
    }

    private static LocalDate day(int week) {
        return START.plus(week).monday();
    }
}
