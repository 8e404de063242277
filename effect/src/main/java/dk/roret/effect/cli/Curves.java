package dk.roret.effect.cli;

import dk.roret.effect.AalenJohansen;
import dk.roret.effect.AtRisk;
import dk.roret.effect.Counts;
import dk.roret.effect.Difference;
import dk.roret.effect.Group;
import dk.roret.effect.Interval;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.Limits;
import dk.roret.effect.Quantile;
import dk.roret.effect.RestrictedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The curves of some groups as JSON: {@code groups} and {@code differences}.
 *
 * @param causes whether the kinds of exit are told apart
 * @param at the times to show, ascending; every observed time where empty
 */
record Curves(List<Group> groups, boolean causes, List<Double> at, List<Double> horizons, Limits limits) {
    private static final List<Double> QUANTILES = List.of(0.25, 0.5, 0.75);

    void putInto(Json json) {
        var means = new ArrayList<List<@Nullable RestrictedMean>>();
        var all = Json.array();
        for (var group : groups) {
            var curve = KaplanMeier.of(group.counts());
            var mean = means(group.counts(), horizon -> RestrictedMean.of(curve, horizon));
            means.add(mean);
            all.add(group(group, curve, mean));
        }
        json.put("groups", all).put("differences", differences(means));
    }

    /** One for each horizon; none where the group is empty. */
    private List<@Nullable RestrictedMean> means(Counts counts, DoubleFunction<RestrictedMean> until) {
        var means = new ArrayList<@Nullable RestrictedMean>();
        for (double horizon : horizons) {
            means.add(counts.cells().isEmpty() ? null : until.apply(horizon));
        }
        return means;
    }

    private Json group(Group group, KaplanMeier curve, List<@Nullable RestrictedMean> means) {
        var counts = group.counts();
        return new Json()
                .put("group", group.name())
                .put("n", counts.n())
                .put("events", counts.events())
                .put("times", at.isEmpty() ? everyTime(curve) : listedTimes(counts, curve))
                .put("causes", causes ? causes(counts) : Json.array())
                .put("restricted_mean", means(means))
                .put(
                        "quantiles",
                        QUANTILES.stream().map(p -> quantile(curve, p)).toList());
    }

    private List<Json> everyTime(KaplanMeier curve) {
        return curve.steps().stream()
                .map(step -> time(step.time(), step.atRisk(), step, curve))
                .toList();
    }

    private List<Object> listedTimes(Counts counts, KaplanMeier curve) {
        var times = Json.array();
        double before = Double.NEGATIVE_INFINITY;
        for (double time : at) {
            double exits = 0;
            double censored = 0;
            for (var step : curve.steps()) {
                boolean since = before < step.time() && step.time() <= time;
                exits += since ? step.atRisk().exits() : 0;
                censored += since ? step.atRisk().censored() : 0;
            }
            var atRisk = new AtRisk(time, counts.atRiskAt(time), exits, censored);
            times.add(time(time, atRisk, curve.at(time), curve));
            before = time;
        }
        return times;
    }

    private Json time(double time, AtRisk atRisk, KaplanMeier.@Nullable Step step, KaplanMeier curve) {
        var json = new Json()
                .put("time", time)
                .put("at_risk", atRisk.n())
                .put("events", atRisk.exits())
                .put("censored", atRisk.censored());
        if (time > curve.lastTime()) {
            return limits(json.put("survival", null).put("std_error", null), null)
                    .put("cumulative_hazard", null);
        }
        if (step == null) {
            var nobodyLeft = limits == Limits.PLAIN ? new Interval(1, 1) : null;
            return limits(json.put("survival", 1).put("std_error", 0), nobodyLeft)
                    .put("cumulative_hazard", 0);
        }
        json.put("survival", step.survival()).put("std_error", step.stdError());
        return limits(json, step.limits(limits)).put("cumulative_hazard", step.cumulativeHazard());
    }

    static Json limits(Json json, @Nullable Interval interval) {
        return json.put("lower", interval == null ? null : (Object) interval.lower())
                .put("upper", interval == null ? null : (Object) interval.upper());
    }

    private List<Object> causes(Counts counts) {
        var everywhere = new TreeSet<Integer>();
        groups.forEach(group -> everywhere.addAll(group.counts().causes()));
        var causes = Json.array();
        for (int cause : everywhere) {
            var curve = AalenJohansen.of(counts, cause);
            var lost = means(means(counts, horizon -> RestrictedMean.lost(curve, horizon)));
            causes.add(new Json()
                    .put("cause", cause)
                    .put("times", incidences(curve))
                    .put("time_lost", lost));
        }
        return causes;
    }

    private List<Json> incidences(AalenJohansen curve) {
        if (at.isEmpty()) {
            return curve.steps().stream()
                    .map(step -> incidence(step.time(), step))
                    .toList();
        }
        double last = curve.steps().isEmpty()
                ? Double.NEGATIVE_INFINITY
                : curve.steps().getLast().time();
        var nobodyLeft = new AalenJohansen.Step(0, 0, 0);
        return at.stream()
                .map(time -> {
                    var step = curve.at(time);
                    return incidence(time, time > last ? null : step == null ? nobodyLeft : step);
                })
                .toList();
    }

    private static Json incidence(double time, AalenJohansen.@Nullable Step step) {
        var json = new Json().put("time", time);
        return step == null
                ? limits(json.put("incidence", null).put("std_error", null), null)
                : limits(json.put("incidence", step.incidence()).put("std_error", step.stdError()), step.limits());
    }

    private List<Object> means(List<@Nullable RestrictedMean> means) {
        var all = Json.array();
        for (int h = 0; h < horizons.size(); h++) {
            var mean = means.get(h);
            all.add(new Json()
                    .put("horizon", horizons.get(h))
                    .put("value", mean == null ? null : (Object) mean.value())
                    .put("std_error", mean == null ? null : (Object) mean.stdError())
                    .put("beyond_last_time", mean == null || mean.beyondLastTime()));
        }
        return all;
    }

    private Json quantile(KaplanMeier curve, double p) {
        var quantile = Quantile.of(curve, p, limits);
        return new Json()
                .put("p", p)
                .put("time", quantile.time())
                .put("lower", quantile.lower())
                .put("upper", quantile.upper());
    }

    private List<Object> differences(List<List<@Nullable RestrictedMean>> means) {
        var differences = Json.array();
        for (int h = 0; h < horizons.size(); h++) {
            for (int early = 0; early < groups.size(); early++) {
                for (int late = early + 1; late < groups.size(); late++) {
                    var minuend = means.get(late).get(h);
                    var subtrahend = means.get(early).get(h);
                    var difference = minuend == null || subtrahend == null ? null : Difference.of(minuend, subtrahend);
                    differences.add(limits(
                            new Json()
                                    .put("horizon", horizons.get(h))
                                    .put("minuend", groups.get(late).name())
                                    .put("subtrahend", groups.get(early).name())
                                    .put("value", difference == null ? null : (Object) difference.value())
                                    .put("std_error", difference == null ? null : (Object) difference.stdError()),
                            difference == null ? null : difference.interval()));
                }
            }
        }
        return differences;
    }
}
