package dk.roret.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What may not change a figure does not, on twenty sets of random spells with ties, late entry and three kinds of exit. */
class InvarianceTest {
    private final List<Cell> spells = new ArrayList<>();
    private final Random random;

    InvarianceTest(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            double entry = random.nextInt(3) == 0 ? random.nextInt(5) : Cell.FROM_THE_BEGINNING;
            spells.add(Cell.people(entry, 5 + random.nextInt(40), random.nextInt(4), 6));
        }
    }

    @RepeatedTest(20)
    void theOrderOfRowsAndHowAlikeOnesAreCountedChangeNothing() {
        var split = new ArrayList<Cell>();
        for (var cell : spells) {
            int part = 1 + random.nextInt(5);
            split.add(Cell.people(cell.entry(), cell.time(), cell.cause(), part));
            split.add(Cell.people(cell.entry(), cell.time(), cell.cause(), 6 - part));
        }
        Collections.shuffle(split, random);
        assertThat(figures(Counts.people(split))).isEqualTo(figures(Counts.people(spells)));
    }

    @RepeatedTest(20)
    void theUnitOfWeightsChangesNothingAndEqualWeightsGiveTheErrorsOfNoWeights() {
        double unit = Math.exp(random.nextGaussian() * 5);
        var heavier = changed(cell -> Cell.weighted(cell.entry(), cell.time(), cell.cause(), unit, cell.rows()));
        areClose(figures(new Counts(heavier, true)), figures(Counts.people(spells)), 1);
    }

    @RepeatedTest(20)
    void theUnitOfTimeStretchesMeansAndChangesNothingElse() {
        var inDays = changed(cell -> Cell.people(cell.entry() * 7, cell.time() * 7, cell.cause(), cell.rows()));
        var weeks = Counts.people(spells);
        var days = Counts.people(inDays);
        areClose(shares(days), shares(weeks), 1);
        areClose(means(days, 7 * 26), means(weeks, 26), 7);
    }

    @RepeatedTest(20)
    void whatHasLeftByEachCauseAndWhatIsLeftMakeOneAndNobodyComesBack() {
        var counts = Counts.people(spells);
        var curve = KaplanMeier.of(counts);
        var incidences = counts.causes().stream()
                .map(cause -> AalenJohansen.of(counts, cause))
                .toList();
        for (int i = 0; i < curve.steps().size(); i++) {
            double sum = curve.steps().get(i).survival();
            assertThat(sum)
                    .isLessThanOrEqualTo(i == 0 ? 1 : curve.steps().get(i - 1).survival());
            for (var incidence : incidences) {
                double until = incidence.steps().get(i).incidence();
                assertThat(until)
                        .isGreaterThanOrEqualTo(
                                i == 0 ? 0 : incidence.steps().get(i - 1).incidence());
                sum += until;
            }
            assertThat(sum).isCloseTo(1, offset(1e-14));
        }
        double lost = incidences.stream()
                .mapToDouble(f -> RestrictedMean.lost(f, 26).value())
                .sum();
        assertThat(RestrictedMean.of(curve, 26).value() + lost).isCloseTo(26, offset(1e-12));
    }

    @RepeatedTest(20)
    void theOrderOfTheGroupsDoesNotChangeATest() {
        var groups = new ArrayList<>(groups());
        var test = LogRank.of(groups);
        var gray = GrayTest.of(fromTheBeginning(groups), 1);
        Collections.shuffle(groups, random);
        areClose(List.of(LogRank.of(groups).chiSquare()), List.of(test.chiSquare()), 1);
        areClose(List.of(GrayTest.of(fromTheBeginning(groups), 1).chiSquare()), List.of(gray.chiSquare()), 1);
    }

    @RepeatedTest(20)
    void aStratumOfOneGroupAndTheOrderOfStrataDoNotChangeATest() {
        var one = groups();
        var other = List.of(one.get(1), one.get(2), one.get(0));
        var alone = List.of(one.getFirst(), Counts.people(List.of()), Counts.people(List.of()));
        var test = new LogRank(3);
        test.add(one);
        test.add(other);
        var again = new LogRank(3);
        again.add(alone);
        again.add(other);
        again.add(one);
        areClose(List.of(again.result().chiSquare()), List.of(test.result().chiSquare()), 1);
    }

    private List<Counts> groups() {
        return List.of(
                Counts.people(spells.subList(0, 50)),
                Counts.people(spells.subList(50, 120)),
                Counts.people(spells.subList(120, 200)));
    }

    private static List<Counts> fromTheBeginning(List<Counts> groups) {
        return groups.stream()
                .map(group -> Counts.people(group.cells().stream()
                        .map(cell -> Cell.people(cell.time(), cell.cause(), cell.rows()))
                        .toList()))
                .toList();
    }

    private List<Cell> changed(UnaryOperator<Cell> change) {
        return spells.stream().map(change).toList();
    }

    private static List<Double> figures(Counts counts) {
        var figures = shares(counts);
        figures.addAll(means(counts, 26));
        return figures;
    }

    private static List<Double> shares(Counts counts) {
        var shares = new ArrayList<Double>();
        for (var step : KaplanMeier.of(counts).steps()) {
            shares.add(step.survival());
            shares.add(step.stdError() == null ? -1.0 : step.stdError());
        }
        for (int cause : counts.causes()) {
            for (var step : AalenJohansen.of(counts, cause).steps()) {
                shares.add(step.incidence());
                shares.add(step.stdError());
            }
        }
        return shares;
    }

    private static List<Double> means(Counts counts, double horizon) {
        var mean = RestrictedMean.of(KaplanMeier.of(counts), horizon);
        var means = new ArrayList<>(List.of(mean.value(), mean.stdError()));
        for (int cause : counts.causes()) {
            var lost = RestrictedMean.lost(AalenJohansen.of(counts, cause), horizon);
            means.addAll(List.of(lost.value(), lost.stdError()));
        }
        return means;
    }

    private static void areClose(List<Double> actual, List<Double> expected, double times) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            double want = times * expected.get(i);
            assertThat(actual.get(i)).isCloseTo(want, offset(1e-9 * Math.max(1e-6, Math.abs(want))));
        }
    }
}
