package dk.roret.outcome;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.benefit.Benefit;
import dk.roret.benefit.Exit;
import dk.roret.segment.Segment;
import dk.roret.value.Closing;
import dk.roret.value.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The window is open from Monday 1 January 2024 until Sunday 29 June 2025. */
@HouseTest
@Transactional
class DurationsTest {

    private static final LocalDate OPENS = LocalDate.of(2024, 1, 1);
    private static final LocalDate CLOSES = LocalDate.of(2025, 6, 29);
    private static final UnaryOperator<LocalDate> AS_DELIVERED = UnaryOperator.identity();
    private static final Started EVER = new Started(2020, null, LocalDate.of(2026, 1, 1));

    @Autowired
    JdbcTemplate db;

    @Autowired
    Durations durations;

    private Spells world;

    @BeforeEach
    void onlyOurOwnSpells() {
        db.update("delete from benefit.spell");
        db.update("delete from benefit.observation");
        world = new Spells(db, OPENS, CLOSES);
    }

    @Test
    void aSpellOfThirteenWeeksEndsInWeekThirteen() {
        spell("2024-03-04", "2024-06-02");
        assertThat(counts(AS_DELIVERED)).containsExactly(left(0, 13));
    }

    @Test
    void oneDayMoreIsWeekFourteen() {
        spell("2024-03-04", "2024-06-03");
        assertThat(counts(AS_DELIVERED)).containsExactly(left(0, 14));
    }

    @Test
    void aSpellThatRunsIsFollowedAsManyWholeWeeksAsTheWindowShows() {
        spell("2025-06-10", null);
        assertThat(counts(AS_DELIVERED)).as("20 days are two whole weeks").containsExactly(seen(0, 2));
    }

    @Test
    void nobodyIsFollowedIntoAWeekThatTheWindowCutsThroughEvenIfTheyLeaveInIt() {
        spell("2025-06-10", "2025-06-26");
        assertThat(counts(AS_DELIVERED)).containsExactly(seen(0, 2));
    }

    @Test
    void aSpellFromBeforeTheWindowEntersWithItsFirstWholeWeekInside() {
        spell("2023-12-11", "2024-02-04");
        spell("2023-12-13", "2024-02-06");
        assertThat(counts(AS_DELIVERED)).containsExactly(new SpellCount(3, 8, Exit.JOB, new Tally(2, 2)));
    }

    @Test
    void aSpellSeenForLessThanAWeekIsCountedAsTooShort() {
        spell("2023-12-13", "2024-01-02");
        spell("2025-06-25", null);
        world.deliver();
        CountedSpells spells = sickness(EVER, AS_DELIVERED);
        assertThat(spells.counts()).isEmpty();
        assertThat(spells.tooShort()).isEqualTo(new Tally(2, 2));
    }

    @Test
    void aPersonWithSeveralSpellsIsOnePerson() {
        UUID twice = world.citizen();
        world.spell(twice, Benefit.SICKNESS_BENEFIT, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 10), Exit.JOB);
        world.spell(twice, Benefit.SICKNESS_BENEFIT, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 5, 12), Exit.JOB);
        spell("2024-03-04", "2024-03-10");
        assertThat(counts(AS_DELIVERED)).containsExactly(new SpellCount(0, 1, Exit.JOB, new Tally(3, 2)));
    }

    @Test
    void onlySpellsBegunInThePeriodCount() {
        spell("2024-12-30", "2025-01-05");
        spell("2025-01-01", "2025-01-14");
        assertThat(counts(new Started(2025, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)), AS_DELIVERED))
                .containsExactly(left(0, 2));
    }

    @Test
    void figuresAreClosedWithTheLastWholeQuarter() {
        UnaryOperator<LocalDate> quarters = new Closing(3)::lastDay;
        assertThat(durations.window(quarters).orElseThrow().last()).isEqualTo(LocalDate.of(2025, 3, 31));
        spell("2025-03-18", "2025-04-20");
        spell("2025-04-01", "2025-04-20");
        assertThat(counts(quarters)).containsExactly(seen(0, 2));
    }

    @Test
    void beforeTheFirstQuarterIsOverThereAreNoFigures() {
        db.update("update benefit.observation set from_day = date '2025-04-02'");
        assertThat(durations.window(new Closing(3)::lastDay)).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotCounted() {
        spell("2024-03-04", "2024-06-02");
        world.deliver();
        db.update("update benefit.spell set withdrawn_at = now()");
        assertThat(durations.byBenefit(EVER, AS_DELIVERED)).isEmpty();
    }

    @Test
    void aBeginningIsCountedFromTheDayItWasDecided() {
        UUID citizen = world.citizen();
        world.spell(citizen, Benefit.SICKNESS_BENEFIT, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 6, 2), Exit.JOB);
        decided(citizen, "2024-03-25", Segment.EARLY, Segment.EARLY);
        spell("2024-03-04", "2024-06-02");
        assertThat(beginnings(EVER)).containsExactly(Map.entry(new Beginning(Segment.EARLY, true), left(0, 10)));
    }

    @Test
    void theFirstDecisionInASpellCountsAndNotOneBeforeOrAfterIt() {
        UUID citizen = world.citizen();
        world.spell(citizen, Benefit.SICKNESS_BENEFIT, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 6, 2), Exit.JOB);
        decided(citizen, "2024-03-03", Segment.PARALLEL, Segment.PARALLEL);
        decided(citizen, "2024-03-04", Segment.FINDS_SOON, Segment.EARLY);
        decided(citizen, "2024-04-08", Segment.FINDS_SOON, Segment.FINDS_SOON);
        decided(citizen, "2024-06-03", Segment.PARALLEL, Segment.PARALLEL);
        assertThat(beginnings(EVER)).containsExactly(Map.entry(new Beginning(Segment.EARLY, false), left(0, 13)));
    }

    @Test
    void aDecisionWhileOnTwoBenefitsAtOnceCountsOnce() {
        UUID citizen = world.citizen();
        world.spell(citizen, Benefit.SICKNESS_BENEFIT, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 6, 2), Exit.JOB);
        world.spell(citizen, Benefit.CASH_ASSISTANCE, LocalDate.of(2024, 3, 11), LocalDate.of(2024, 9, 1), Exit.JOB);
        decided(citizen, "2024-03-11", Segment.EARLY, Segment.EARLY);
        assertThat(beginnings(EVER)).containsExactly(Map.entry(new Beginning(Segment.EARLY, true), left(0, 12)));
    }

    @Test
    void onlyDecisionsOfThePeriodCount() {
        UUID citizen = world.citizen();
        world.spell(citizen, Benefit.SICKNESS_BENEFIT, LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 26), Exit.JOB);
        decided(citizen, "2025-01-06", Segment.EARLY, Segment.EARLY);
        assertThat(beginnings(new Started(2024, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))))
                .isEmpty();
        assertThat(durations.byBeginning(
                        new Started(2025, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)), AS_DELIVERED))
                .hasSize(1);
    }

    private void decided(UUID citizen, String day, Segment proposed, Segment chosen) {
        world.decision(citizen, LocalDate.parse(day), proposed, chosen);
    }

    private Map<Beginning, SpellCount> beginnings(Started decided) {
        world.deliver();
        return durations.byBeginning(decided, AS_DELIVERED).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().counts().getFirst()));
    }

    private void spell(String start, @Nullable String end) {
        world.spell(
                world.citizen(),
                Benefit.SICKNESS_BENEFIT,
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                end == null ? null : Exit.JOB);
    }

    private List<SpellCount> counts(UnaryOperator<LocalDate> closing) {
        return counts(EVER, closing);
    }

    private List<SpellCount> counts(Started started, UnaryOperator<LocalDate> closing) {
        world.deliver();
        return sickness(started, closing).counts();
    }

    private CountedSpells sickness(Started started, UnaryOperator<LocalDate> closing) {
        return requireNonNull(durations.byBenefit(started, closing).get(Benefit.SICKNESS_BENEFIT));
    }

    private static SpellCount left(int entry, int week) {
        return new SpellCount(entry, week, Exit.JOB, new Tally(1, 1));
    }

    private static SpellCount seen(int entry, int week) {
        return new SpellCount(entry, week, null, new Tally(1, 1));
    }
}
