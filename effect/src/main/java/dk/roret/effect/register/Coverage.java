package dk.roret.effect.register;

import dk.roret.effect.Difference;
import dk.roret.effect.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds evaluations against a truth that is known, as it is in the demo municipality: how often the 95 percent intervals
 * cover it, how far estimates are off on average, and whether the standard error is the spread.
 *
 * @param cases one for each municipality, offer, and horizon
 */
public record Coverage(List<Case> cases) {
    /** Offers with at least this many matched participants are pooled; the others are told beside them. */
    public static final int LARGE = 100;

    /** An offer that harms and is told to work though this many were matched is counted by itself. */
    public static final int CERTAIN = 200;

    /** What is held against the truth. */
    public enum Measure {
        /** Weeks saved within the horizon. */
        WEEKS,
        /** The same, drawn towards offers of its type. */
        SHRUNKEN,
        /** Difference in the share that has left for a job by then. */
        JOB
    }

    /**
     * One estimate with its truth.
     *
     * @param truthError of the truth itself, which is replayed a finite number of times; 0 where it is not told
     * @param naive see {@link Naive}; null where it has nobody to compare, and for other measures than weeks
     * @param verdict of the offer
     */
    public record Case(
            String offer,
            String name,
            Measure measure,
            int horizon,
            int matched,
            double truth,
            double truthError,
            Difference estimate,
            @Nullable Difference naive,
            Verdict verdict) {}

    /**
     * Some cases together.
     *
     * @param covered share of the intervals that cover the truth
     * @param meanError in weeks, or as a share
     * @param spread standard deviation of the errors, without the part that is the truth's own
     * @param meanStdError in the same unit
     */
    public record Line(int n, double covered, double meanError, double spread, double meanStdError) {
        public double bias() {
            return meanError / spread;
        }

        public double errorToSpread() {
            return meanStdError / spread;
        }

        /** In 93 to 98 percent. */
        public boolean isCovered() {
            return covered >= 0.93 && covered <= 0.98;
        }

        /** Covered, bias under a tenth of the spread, standard error within a tenth of it. */
        public boolean isOnTarget() {
            return isCovered() && Math.abs(bias()) < 0.1 && Math.abs(errorToSpread() - 1) <= 0.1;
        }
    }

    /**
     * How the verdicts on offers that harm came out.
     *
     * @param harmful offers whose truth within 52 weeks is below zero by more than twice its own error
     * @param works those of them that were told to work
     * @param certain those of these with {@value #CERTAIN} matched participants or more
     */
    public record Misjudged(int harmful, int works, int certain) {
        /** At most 2.5 percent: so often a 95 % interval around a truth just below zero lies above it. */
        public boolean isOnTarget() {
            return works <= 0.025 * harmful;
        }
    }

    /**
     * Evaluates one municipality.
     *
     * @param folder a data package
     * @param truth the demo generator's file about it
     */
    public static List<Case> of(Path folder, Path truth) {
        Map<String, JsonNode> offers = new HashMap<>();
        for (var offer : new JsonMapper().readTree(truth.toFile()).path("offers")) {
            offers.put(offer.path("offer_id").asString(""), offer.path("now_or_not_now"));
        }
        var register = Evaluation.read(folder);
        var naive = new Naive(register);
        var cases = new ArrayList<Case>();
        for (var judgement : Judgement.of(Evaluation.of(register, false).effects(), null)) {
            var known = offers.get(judgement.effect().offer());
            if (judgement.effect().targetGroup() == null && known != null) {
                addCases(cases, judgement, known, naive.of(index(register, judgement.effect())));
            }
        }
        return cases;
    }

    private static int index(Register register, OfferEffect effect) {
        return register.offers().stream().map(Register.Offer::id).toList().indexOf(effect.offer());
    }

    private static void addCases(
            List<Case> cases, Judgement judgement, JsonNode known, List<OfferEffect.WeeksSaved> naive) {
        var effect = judgement.effect();
        for (var saved : effect.weeksSaved()) {
            var horizon = known.path(Integer.toString(saved.horizon()));
            if (saved.difference().stdError() > 0 && !horizon.isMissingNode()) {
                cases.add(new Case(
                        effect.offer(),
                        effect.name(),
                        Measure.WEEKS,
                        saved.horizon(),
                        effect.matched(),
                        horizon.path("weeks_saved").asDouble(),
                        horizon.path("monte_carlo_error").asDouble(),
                        saved.difference(),
                        naive.stream()
                                .filter(n -> n.horizon() == saved.horizon())
                                .map(OfferEffect.WeeksSaved::difference)
                                .findFirst()
                                .orElse(null),
                        judgement.verdict()));
            }
        }
        var shrunken = judgement.shrunken();
        var year = known.path(Integer.toString(Judgement.HORIZON));
        if (shrunken != null && !year.isMissingNode()) {
            cases.add(new Case(
                    effect.offer(),
                    effect.name(),
                    Measure.SHRUNKEN,
                    Judgement.HORIZON,
                    effect.matched(),
                    year.path("weeks_saved").asDouble(),
                    year.path("monte_carlo_error").asDouble(),
                    shrunken,
                    null,
                    judgement.verdict()));
        }
        var job = effect.exitToJob();
        var share = known.path(Integer.toString(OfferTrials.JOB_WEEK)).path("job_share_difference");
        if (job != null && job.stdError() > 0 && !share.isMissingNode()) {
            cases.add(new Case(
                    effect.offer(),
                    effect.name(),
                    Measure.JOB,
                    OfferTrials.JOB_WEEK,
                    effect.matched(),
                    share.asDouble(),
                    0,
                    job,
                    null,
                    judgement.verdict()));
        }
    }

    /** The horizons of a measure, ascending. */
    public List<Integer> horizons(Measure measure) {
        var horizons = new TreeSet<Integer>();
        cases.stream().filter(c -> c.measure() == measure).forEach(c -> horizons.add(c.horizon()));
        return List.copyOf(horizons);
    }

    /** The estimates of one measure and horizon over some of the cases. */
    public Line estimates(Measure measure, int horizon, Predicate<Case> chosen) {
        return line(measure, horizon, chosen, Case::estimate);
    }

    /** What the naive comparison says of the same. */
    public Line naive(int horizon, Predicate<Case> chosen) {
        return line(Measure.WEEKS, horizon, chosen.and(c -> c.naive() != null), c -> Objects.requireNonNull(c.naive()));
    }

    private Line line(Measure measure, int horizon, Predicate<Case> chosen, Function<Case, Difference> answer) {
        var some = cases.stream()
                .filter(c -> c.measure() == measure && c.horizon() == horizon)
                .filter(chosen)
                .toList();
        int n = some.size();
        double covered = 0;
        double sum = 0;
        double stdErrors = 0;
        double truths = 0;
        for (var one : some) {
            double error = answer.apply(one).value() - one.truth();
            covered += Math.abs(error) <= Interval.Z * answer.apply(one).stdError() ? 1 : 0;
            sum += error;
            stdErrors += answer.apply(one).stdError();
            truths += one.truthError() * one.truthError();
        }
        double mean = sum / n;
        double squares = 0;
        for (var one : some) {
            squares += Math.pow(answer.apply(one).value() - one.truth() - mean, 2);
        }
        double spread = Math.sqrt(Math.max(0, squares / Math.max(1, n - 1) - truths / n));
        return new Line(n, covered / n, mean, spread, stdErrors / n);
    }

    public Misjudged misjudged() {
        int harmful = 0;
        int works = 0;
        int certain = 0;
        for (var one : cases) {
            if (one.measure() == Measure.WEEKS
                    && one.horizon() == Judgement.HORIZON
                    && one.truth() < -2 * one.truthError()) {
                harmful++;
                works += one.verdict() == Verdict.WORKS ? 1 : 0;
                certain += one.verdict() == Verdict.WORKS && one.matched() >= CERTAIN ? 1 : 0;
            }
        }
        return new Misjudged(harmful, works, certain);
    }

    /** Whether everything that is promised holds, for offers with {@value #LARGE} matched participants or more. */
    public boolean isOnTarget() {
        return misjudged().isOnTarget()
                && horizons(Measure.SHRUNKEN).stream()
                        .allMatch(h -> estimates(Measure.SHRUNKEN, h, c -> c.matched() >= LARGE)
                                .isCovered())
                && horizons(Measure.WEEKS).stream()
                        .allMatch(h -> estimates(Measure.WEEKS, h, c -> c.matched() >= LARGE)
                                .isOnTarget());
    }
}
