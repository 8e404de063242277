package dk.roret.effect.register;

import dk.roret.effect.AalenJohansen;
import dk.roret.effect.Counts;
import dk.roret.effect.Difference;
import dk.roret.effect.Influence;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.Limits;
import dk.roret.effect.register.Course.Exits;
import dk.roret.effect.register.Course.Stay;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.register.OfferEffect.WeeksSaved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Evaluates one offer, as a whole and for each group. */
final class OfferTrials {
    static final List<Integer> HORIZONS = List.of(26, 52, 104);
    static final int JOB_WEEK = 26;
    private static final int JOB = Exit.JOB.cause();

    private final Register register;
    private final PersonWeeks weeks;
    private final Everybody everybody;
    private final Grouping grouping;
    private final int offer;
    private final List<Register.Start> starts;
    private final boolean asTreated;
    private final boolean courses;
    private final MatchedStart.@Nullable Use use;

    OfferTrials(
            Register register,
            PersonWeeks weeks,
            Everybody everybody,
            Grouping grouping,
            int offer,
            List<Register.Start> starts,
            boolean asTreated,
            boolean courses,
            MatchedStart.@Nullable Use use) {
        this.register = register;
        this.weeks = weeks;
        this.everybody = everybody;
        this.grouping = grouping;
        this.offer = offer;
        this.starts = starts;
        this.asTreated = asTreated;
        this.courses = courses;
        this.use = use;
    }

    /** An estimate, and who stands behind it. */
    record Told(OfferEffect effect, Crowd crowd) {}

    /** The whole first, then the groups by name; none where nobody began the offer. */
    List<Told> effects() {
        var first = new ArrayList<Integer>();
        for (var start : starts) {
            int week = start.participation().start();
            int i = weeks.find(start.person(), week);
            if (i >= 0 && !register.people().get(start.person()).hadBegun(offer, week)) {
                first.add(i);
            }
        }
        var effects = new ArrayList<Told>();
        if (!first.isEmpty()) {
            effects.add(effect(null, first, starts));
            for (var group : grouping.names()) {
                var some = first.stream()
                        .filter(i -> grouping.holds(group, weeks.person(i), weeks.week(i)))
                        .toList();
                var theirs = starts.stream()
                        .filter(s -> grouping.holds(
                                group, s.person(), s.participation().start()))
                        .toList();
                if (!some.isEmpty()) {
                    effects.add(effect(group, some, theirs));
                }
            }
        }
        return effects;
    }

    private Told effect(@Nullable String group, List<Integer> first, List<Register.Start> theirs) {
        var trials = Trials.of(register, weeks, offer, first);
        var treated = new Arm();
        var control = new Arm();
        for (int i : trials.treated()) {
            treated.add(weeks.time(i), weeks.cause(i), 1);
        }
        for (int c = 0; c < trials.controls().length; c++) {
            int i = trials.controls()[c];
            control.add(time(i), cause(i), trials.weights()[c]);
        }
        boolean compared = !trials.treated().isEmpty();
        var facts = register.offers().get(offer);
        var estimates = compared ? new Estimates(trials, treated.counts(), control.counts()) : null;
        var effect = new OfferEffect(
                facts.id(),
                facts.name(),
                facts.type(),
                group,
                trials.treated().size() + trials.alone(),
                trials.treated().size(),
                trials.alike(),
                trials.controls().length,
                estimates == null ? List.of() : estimates.weeksSaved,
                estimates == null ? null : estimates.exitToJob,
                SelfSupport.of(register, theirs),
                estimates == null ? null : (Double) lockIn(estimates.participants, estimates.comparisons),
                estimates == null ? List.of() : TraitBalances.of(weeks, everybody, trials),
                estimates == null ? List.of() : estimates.participants,
                estimates == null ? List.of() : estimates.comparisons,
                courses && group == null && estimates != null
                        ? estimates.courses(treated.counts(), control.counts())
                        : null);
        if (use != null) {
            use.matched(effect, trials.treated().stream().map(this::matched).toList());
        }
        return new Told(
                effect,
                new Crowd(
                        people(first.stream().mapToInt(weeks::person)),
                        people(trials.treated().stream().mapToInt(weeks::person)),
                        people(theirs.stream().mapToInt(Register.Start::person))));
    }

    private static BitSet people(IntStream persons) {
        var people = new BitSet();
        persons.forEach(people::set);
        return people;
    }

    /** One start alone is compared with the same people, at the same weights, as among the others. */
    private MatchedStart matched(int start) {
        var alone = Trials.of(register, weeks, offer, List.of(start));
        var comparisons = new ArrayList<MatchedStart.Followed>();
        for (int c = 0; c < alone.controls().length; c++) {
            int i = alone.controls()[c];
            comparisons.add(new MatchedStart.Followed(weeks.person(i), time(i), cause(i) > 0, alone.weights()[c]));
        }
        return new MatchedStart(
                register.citizens().get(weeks.person(start)),
                register.weeks().monday(weeks.week(start)),
                new MatchedStart.Followed(weeks.person(start), weeks.time(start), weeks.cause(start) > 0, 1),
                comparisons);
    }

    /** As treated, a comparison is only followed until it begins the offer itself. */
    private int time(int i) {
        return asTreated ? Math.min(weeks.time(i), untilStart(i)) : weeks.time(i);
    }

    private int cause(int i) {
        return asTreated && untilStart(i) < weeks.time(i) ? 0 : weeks.cause(i);
    }

    private int untilStart(int i) {
        return register.people().get(weeks.person(i)).nextStart(offer, weeks.week(i)) - weeks.week(i);
    }

    private final class Estimates {
        private final Trials trials;
        private final List<WeeksSaved> weeksSaved = new ArrayList<>();
        private final Difference exitToJob;
        private final List<Double> participants;
        private final List<Double> comparisons;

        Estimates(Trials trials, Counts with, Counts without) {
            this.trials = trials;
            var curveWith = KaplanMeier.of(with);
            var curveWithout = KaplanMeier.of(without);
            participants = shares(curveWith);
            comparisons = shares(curveWithout);
            for (int horizon : HORIZONS) {
                if (!reaches(curveWith, horizon) || !reaches(curveWithout, horizon)) {
                    continue;
                }
                double error = error(
                        Arm.moves(with, Influence.onRestrictedMean(with, horizon)),
                        Arm.moves(without, Influence.onRestrictedMean(without, horizon)));
                weeksSaved.add(new WeeksSaved(
                        horizon, new Difference(curveWithout.area(horizon) - curveWith.area(horizon), error)));
            }
            exitToJob = new Difference(
                    incidence(with, JOB, JOB_WEEK) - incidence(without, JOB, JOB_WEEK),
                    error(
                            Arm.moves(with, Influence.onIncidence(with, JOB, JOB_WEEK)),
                            Arm.moves(without, Influence.onIncidence(without, JOB, JOB_WEEK))));
        }

        Courses courses(Counts with, Counts without) {
            var nobody = new double[PersonWeeks.LONGEST + 1][Exit.values().length + 1];
            var treated = trials.treated().stream().mapToInt(weeks::person);
            var controls = Arrays.stream(trials.controls()).map(weeks::person);
            return new Courses(
                    course(treated, with, moves -> error(moves, nobody)),
                    course(controls, without, moves -> error(nobody, moves)));
        }

        private Course course(IntStream people, Counts counts, ToDoubleFunction<double[][]> error) {
            var curve = KaplanMeier.of(counts);
            var stays = new ArrayList<Stay>();
            for (int week = 0; week <= Course.WEEKS; week++) {
                var step = curve.at(week);
                if (step == null || step.survival() <= 0 || step.survival() >= 1) {
                    stays.add(new Stay(step == null ? 1 : step.survival(), null));
                } else {
                    double stdError = error.applyAsDouble(Arm.moves(counts, Influence.onSurvival(counts, week)));
                    stays.add(new Stay(
                            step.survival(), Limits.LOG_LOG.of(step.survival(), step.logSurvival(), stdError)));
                }
            }
            var exits = new Exits(
                    incidence(counts, Exit.JOB.cause(), Course.WEEKS),
                    incidence(counts, Exit.EDUCATION.cause(), Course.WEEKS),
                    incidence(counts, Exit.OTHER.cause(), Course.WEEKS),
                    incidence(counts, Exit.FOR_GOOD.cause(), Course.WEEKS));
            return new Course((int) people.distinct().count(), List.copyOf(stays), exits);
        }

        /** The same person serves in many trials: influences are added up for each person, then squared. */
        private double error(double[][] with, double[][] without) {
            var byPerson = new double[register.people().size()];
            for (int i : trials.treated()) {
                byPerson[weeks.person(i)] += with[weeks.time(i)][weeks.cause(i)];
            }
            for (int c = 0; c < trials.controls().length; c++) {
                int i = trials.controls()[c];
                byPerson[weeks.person(i)] -= trials.weights()[c] * without[time(i)][cause(i)];
            }
            double variance = 0;
            for (double influence : byPerson) {
                variance += influence * influence;
            }
            return Math.sqrt(variance);
        }
    }

    /** Beyond the last week that anybody was followed to, a curve says nothing, unless all have left. */
    private static boolean reaches(KaplanMeier curve, int horizon) {
        return curve.lastTime() >= horizon || curve.steps().getLast().survival() == 0;
    }

    private static double incidence(Counts counts, int cause, int week) {
        var step = AalenJohansen.of(counts, cause).at(week);
        return step == null ? 0 : step.incidence();
    }

    private static List<Double> shares(KaplanMeier curve) {
        var shares = new ArrayList<Double>();
        for (int week = 0; week <= PersonWeeks.LONGEST; week++) {
            var step = curve.at(week);
            shares.add(step == null ? 1 : step.survival());
        }
        return List.copyOf(shares);
    }

    private static double lockIn(List<Double> participants, List<Double> comparisons) {
        double saved = 0;
        double deepest = 0;
        for (int week = 0; week < PersonWeeks.LONGEST; week++) {
            saved += comparisons.get(week) - participants.get(week);
            deepest = Math.min(deepest, saved);
        }
        return Math.abs(deepest);
    }
}
