package dk.roret.effect.cli;

import static dk.roret.effect.Goldens.assertSame;
import static dk.roret.effect.cli.Terminal.survival;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.effect.AalenJohansen;
import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.CumulativeHazard;
import dk.roret.effect.Goldens;
import dk.roret.effect.Interval;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.Limits;
import dk.roret.effect.LogRank;
import dk.roret.effect.RestrictedMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Small inputs that have led other programs astray, solved in fractions. */
class EdgeCaseTest {
    @TempDir
    Path folder = Path.of("");

    @TestFactory
    List<DynamicTest> everyEdgeCaseHasTheExactAnswer() {
        return Goldens.json("edge_cases.json")
                .valueStream()
                .map(c -> DynamicTest.dynamicTest(
                        c.get("id").asString(),
                        () -> check(c.get("op").asString(), c.get("id").asString(), c.get("input"), c.get("expected"))))
                .toList();
    }

    private void check(String op, String id, JsonNode input, JsonNode expected) throws IOException {
        switch (op) {
            case "km" ->
                compareCurve(units(input), expected, input.get("weight").isNull());
            case "km_grouped" -> compareCurve(Counts.people(cells(input.get("rows"))), expected, true);
            case "logrank" -> compareTest(test(input), expected);
            case "logrank_grouped" -> compareTest(grouped(input.get("strata")), expected);
            case "cif_grouped" -> compareIncidence(Counts.people(cells(input.get("rows"))), expected.get("curve"));
            case "reject_or_report" -> isRefused(id, input);
            default -> throw new AssertionError("No such operation: " + op);
        }
    }

    private static Counts units(JsonNode input) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < input.get("time").size(); i++) {
            double entry = input.get("entry").isNull()
                    ? Cell.FROM_THE_BEGINNING
                    : input.at("/entry/" + i).asDouble();
            double weight =
                    input.get("weight").isNull() ? 1 : input.at("/weight/" + i).asDouble();
            if (weight > 0) {
                cells.add(Cell.weighted(
                        entry,
                        input.at("/time/" + i).asDouble(),
                        input.at("/status/" + i).asInt(),
                        weight,
                        1));
            }
        }
        return new Counts(cells, !input.get("weight").isNull());
    }

    /** Life tables as counts; who is still there after the last week is last seen in it. */
    private static List<Cell> cells(JsonNode rows) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var exits = row.get("n_event").isArray() ? row.get("n_event").values() : List.of(row.get("n_event"));
            long left = 0;
            int cause = 0;
            for (var exit : exits) {
                cause++;
                left += exit.asLong();
                add(cells, row, cause, exit.asLong());
            }
            add(
                    cells,
                    row,
                    0,
                    i < rows.size() - 1
                            ? row.get("n_censor").asLong()
                            : row.get("n_risk").asLong() - left);
        }
        return cells;
    }

    private static void add(List<Cell> cells, JsonNode row, int cause, long count) {
        if (count > 0) {
            cells.add(Cell.people(row.get("week").asDouble(), cause, count));
        }
    }

    private static @Nullable Double number(JsonNode node, String key) {
        return node.path(key).isNumber() ? (Double) node.get(key).asDouble() : null;
    }

    private static void compareCurve(Counts counts, JsonNode expected, boolean people) {
        var curve = KaplanMeier.of(counts);
        for (var row : expected.get("curve")) {
            var step = curve.steps().stream()
                    .filter(s -> s.time() == row.get("time").asDouble())
                    .findFirst();
            if (step.isEmpty()) {
                assertThat(row.get("n_event").asDouble() + row.get("n_censor").asDouble())
                        .isZero();
                continue;
            }
            var at = step.get();
            assertSame("at risk", at.atRisk().n(), number(row, "n_risk"), 1e-12);
            assertSame("survival", at.survival(), number(row, "surv"), 1e-12);
            assertSame("cumulative hazard", at.cumulativeHazard(), number(row, "na_cumhaz"), 1e-12);
            if (people) {
                assertSame("error", at.stdError(), number(row, "se_surv"), 1e-10);
                compareLimits(at.limits(Limits.LOG_LOG), row, "loglog_");
                compareLimits(at.limits(Limits.PLAIN), row, "plain_");
                var hazard = CumulativeHazard.nelsonAalen(counts)
                        .steps()
                        .get(curve.steps().indexOf(at));
                assertSame("error of the hazard", hazard.stdError(), number(row, "na_se"), 1e-10);
            }
        }
        for (var row : expected.path("rmst")) {
            var mean = RestrictedMean.of(curve, row.get("tau").asDouble());
            assertSame("restricted mean", mean.value(), number(row, "rmst"), 1e-10);
            assertSame("its error", people ? mean.stdError() : null, people ? number(row, "se") : null, 1e-10);
            assertThat(mean.beyondLastTime())
                    .isEqualTo(row.get("tau_beyond_last_time").asBoolean());
        }
    }

    private static void compareLimits(@Nullable Interval limits, JsonNode row, String prefix) {
        assertSame(prefix, limits == null ? null : (Double) limits.lower(), number(row, prefix + "lo"), 1e-10);
        assertSame(prefix, limits == null ? null : (Double) limits.upper(), number(row, prefix + "hi"), 1e-10);
    }

    private static LogRank test(JsonNode input) {
        var groups = input.get("group")
                .valueStream()
                .map(JsonNode::asString)
                .distinct()
                .sorted()
                .toList();
        var strata = new TreeMap<String, Map<String, List<Cell>>>();
        for (int i = 0; i < input.get("time").size(); i++) {
            strata.computeIfAbsent(input.at("/strata/" + i).asString(""), s -> new TreeMap<>())
                    .computeIfAbsent(input.at("/group/" + i).asString(), g -> new ArrayList<>())
                    .add(Cell.people(
                            input.at("/time/" + i).asDouble(),
                            input.at("/status/" + i).asInt(),
                            1));
        }
        var test = new LogRank(groups.size());
        strata.values()
                .forEach(cells -> test.add(groups.stream()
                        .map(group -> Counts.people(cells.getOrDefault(group, List.of())))
                        .toList()));
        return test;
    }

    private static LogRank grouped(JsonNode strata) {
        var test = new LogRank(2);
        strata.forEach(
                weeks -> weeks.forEach(week -> test.add(doubles(week.get("n_risk")), doubles(week.get("n_event")))));
        return test;
    }

    private static double[] doubles(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static void compareTest(LogRank test, JsonNode expected) {
        for (int g = 0; g < expected.get("observed").size(); g++) {
            assertSame(
                    "observed", test.observed(g), expected.at("/observed/" + g).asDouble(), 1e-12);
            assertSame(
                    "expected", test.expected(g), expected.at("/expected/" + g).asDouble(), 1e-12);
            assertSame(
                    "variance", test.variance(g), expected.at("/variance/" + g).asDouble(), 1e-10);
        }
        assertSame("chi-square", test.result().chiSquare(), number(expected, "chisq"), 1e-10);
        assertThat(test.result().df()).isEqualTo(expected.get("df").asInt());
        assertSame("ln p", test.result().lnP(), number(expected, "ln_p"), 1e-10);
    }

    private static void compareIncidence(Counts counts, JsonNode curve) {
        int causes = curve.at("/0/cif").size();
        for (var row : curve) {
            double time = row.get("time").asDouble();
            double sum = Objects.requireNonNull(KaplanMeier.of(counts).at(time)).survival();
            assertSame("survival", sum, number(row, "surv"), 1e-12);
            for (int k = 0; k < causes; k++) {
                var step =
                        Objects.requireNonNull(AalenJohansen.of(counts, k + 1).at(time));
                assertSame("incidence", step.incidence(), row.at("/cif/" + k).asDouble(), 1e-12);
                assertSame("its error", step.stdError(), row.at("/se/" + k).asDouble(), 1e-10);
                sum += step.incidence();
            }
            assertSame("everybody", sum, 1.0, 1e-15);
        }
    }

    private void isRefused(String id, JsonNode input) throws IOException {
        var columns = List.of("time", "status", "entry", "weight").stream()
                .filter(input::has)
                .toList();
        var lines = new ArrayList<>(List.of(String.join(",", columns).replace("status", "event")));
        for (int i = 0; i < input.get("time").size(); i++) {
            int row = i;
            lines.add(String.join(
                    ",",
                    columns.stream()
                            .map(c -> input.at("/" + c + "/" + row).asString())
                            .toList()));
        }
        var file = Files.write(folder.resolve(id + ".csv"), lines).toString();
        var options = columns.stream()
                .skip(2)
                .map(column -> "--" + column + "=" + column)
                .toArray(String[]::new);
        survival(file, options).isRefused(id + ".csv", input.get("time").isEmpty() ? "no rows" : "row ");
    }
}
