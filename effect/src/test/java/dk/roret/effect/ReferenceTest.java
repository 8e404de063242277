package dk.roret.effect;

import static dk.roret.effect.Goldens.assertSame;
import static dk.roret.effect.Goldens.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import dk.roret.effect.table.GroupedCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures of R on real spells, from the same counts. Weights and late entry are compared on the command line. */
class ReferenceTest {
    private static final List<String> NEITHER_COUNTED_NOR_FROM_THE_BEGINNING =
            List.of("channing_by_gender", "channing_from_68y", "lung_integer_weights", "rossi_fractional_weights");

    @Test
    void curvesAndLimitsAreThoseOfSurvfit() {
        eachPlain("km.csv", row -> {
            var step = requireNonNull(curve(row).at(number(row, "time")));
            String what = row.getField("case") + " " + row.getField("group") + " " + step.time();
            assertSame(what, step.atRisk().n(), row, "n_risk");
            assertSame(what, step.survival(), row, "surv");
            assertSame(what, step.stdError(), row, "se_surv");
            assertSame(what, step.cumulativeHazard(), row, "na_cumhaz");
            assertSame(what, lower(step.limits(Limits.LOG_LOG)), row, "loglog_lo");
            assertSame(what, upper(step.limits(Limits.LOG_LOG)), row, "loglog_hi");
            assertSame(what, lower(step.limits(Limits.PLAIN)), row, "plain_lo");
            assertSame(what, upper(step.limits(Limits.PLAIN)), row, "plain_hi");
            assertSame(what, lower(step.limits(Limits.LOG)), row, "log_lo");
            assertSame(what, upper(step.limits(Limits.LOG)), row, "log_hi");
        });
    }

    @Test
    void cumulativeHazardsAreThoseOfSurvfitWithTiesAtOnceAndOneByOne() {
        eachPlain("km.csv", row -> {
            var atOnce = at(CumulativeHazard.nelsonAalen(group(row)), number(row, "time"));
            assertSame(row.getField("case"), atOnce.hazard(), row, "na_cumhaz");
            assertSame(row.getField("case"), atOnce.stdError(), row, "na_se");
            var oneByOne = at(CumulativeHazard.flemingHarrington(group(row)), number(row, "time"));
            assertSame(row.getField("case"), oneByOne.hazard(), row, "fh_cumhaz");
        });
    }

    private static CumulativeHazard.Step at(CumulativeHazard hazard, double time) {
        return hazard.steps().stream()
                .filter(step -> step.time() == time)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void differencesAndRatiosOfRestrictedMeansAreThoseOfSurvRm2() {
        eachPlain("rmst_diff.csv", row -> {
            var minuend = RestrictedMean.of(curve(row, "minuend"), number(row, "tau"));
            var subtrahend = RestrictedMean.of(curve(row, "subtrahend"), number(row, "tau"));
            var difference = Difference.of(minuend, subtrahend);
            assertSame(row.getField("case"), difference.value(), row, "diff");
            assertSame(row.getField("case"), difference.stdError(), row, "se");
            assertSame(row.getField("case"), difference.test().pValue(), row, "p");
            var ratio = Ratio.of(minuend, subtrahend);
            assertSame(row.getField("case"), ratio.value(), row, "ratio");
            assertSame(row.getField("case"), ratio.interval().lower(), row, "ratio_lo");
            assertSame(row.getField("case"), ratio.interval().upper(), row, "ratio_hi");
        });
    }

    @Test
    void restrictedMeansAreThoseOfSurvRm2() {
        eachPlain("rmst.csv", row -> {
            var mean = RestrictedMean.of(curve(row), number(row, "tau"));
            assertSame(row.getField("case"), mean.value(), row, "rmst");
            assertSame(row.getField("case"), mean.stdError(), row, "se");
        });
    }

    @Test
    void quantilesAreThoseOfSurvfit() {
        eachPlain("quantile.csv", row -> {
            var quantile = Quantile.of(curve(row), number(row, "prob"), Limits.LOG_LOG);
            assertSame(row.getField("case"), quantile.time(), row, "quantile");
            assertSame(row.getField("case"), quantile.lower(), row, "loglog_lo");
            assertSame(row.getField("case"), quantile.upper(), row, "loglog_hi");
        });
    }

    @Test
    void incidencesAreThoseOfEtm() {
        eachPlain("cif.csv", row -> {
            var counts = group(row);
            var step = requireNonNull(
                    AalenJohansen.of(counts, (int) number(row, "cause")).at(number(row, "time")));
            assertSame(row.getField("case"), step.incidence(), row, "cif");
            assertSame(row.getField("case"), step.stdError(), row, "se_greenwood");
            assertSame(row.getField("case"), upper(step.limits()), row, "cloglog_hi");
        });
    }

    @Test
    void theLogRankTestIsThatOfSurvdiffEvenWhereItsProbabilityUnderflows() {
        eachPlain("logrank.csv", row -> {
            if (row.getField("strata").equals("none")) {
                var test = LogRank.of(groups(row));
                assertSame(row.getField("case"), test.chiSquare(), row, "chisq");
                assertSame(row.getField("case"), test.lnP(), row, "ln_p");
                var early = new LogRank(groups(row).size(), 1);
                early.add(groups(row));
                assertSame(row.getField("case"), early.result().chiSquare(), row, "peto_rho1_chisq");
            }
        });
    }

    @Test
    void whatIsObservedAndExpectedInEveryGroupIsThatOfSurvdiffStratifiedToo() {
        var rows = Goldens.rows("logrank_group.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("case") + " by " + row.getField("strata")));
        for (var golden : Goldens.cases("surv")) {
            var strata = new LinkedHashMap<String, String>(Map.of("none", "0"));
            golden.path("strata")
                    .propertyStream()
                    .forEach(s -> strata.put(s.getKey(), s.getValue().get("sql").asString()));
            strata.forEach((name, sql) -> {
                var what = golden.get("id").asString() + " by " + name;
                var expected = rows.getOrDefault(what, List.of());
                if (!expected.isEmpty()) {
                    assertThat(golden.has("weight_sql")).isFalse();
                    compareGroups(what, golden, sql, expected);
                }
            });
        }
    }

    private static void compareGroups(String what, JsonNode golden, String strata, List<NamedCsvRecord> expected) {
        try (var engine = Goldens.select(golden, fields(golden, strata))) {
            var counts = new GroupedCounts(engine, golden.has("entry_sql"), false);
            var groups = counts.groups();
            var test = counts.stratified(groups);
            for (int g = 0; g < groups.size(); g++) {
                var name = groups.get(g).name();
                var row = expected.stream()
                        .filter(r -> r.getField("group").equals(name))
                        .findFirst()
                        .orElseThrow();
                assertSame(what, test.observed(g), row, "observed");
                assertSame(what, test.expected(g), row, "expected");
                assertSame(what, test.variance(g), row, "variance");
            }
        }
    }

    private static List<Field> fields(JsonNode golden, String strata) {
        return List.of(
                new Field("until", "--time", golden.get("time_sql").asString(), Kind.TIME),
                new Field("cause", "--event", golden.get("event_sql").asString(), Kind.ZERO_OR_ONE),
                new Field("entered", "--entry", golden.path("entry_sql").asString("0"), Kind.TIME),
                new Field("weight", "--weight", "1", Kind.WEIGHT),
                new Field("people", "--by", golden.get("group_sql").asString(), Kind.TEXT),
                new Field("stratum", "--strata", strata, Kind.TEXT));
    }

    /** The reference drew 20,000 samples; both have an error of their own. */
    @Test
    void theSpreadOverSamplesDrawnAnewIsThatOfTheReference() {
        var all = Goldens.counts();
        int samples = 1000;
        for (var row : Goldens.rows("bootstrap.csv")) {
            boolean rossi = row.getField("case").equals("rossi_financial_aid");
            var groups = switch (row.getField("case")) {
                case "nsw_dw_experiment" -> earnings();
                default -> {
                    var named = requireNonNull(all.get(row.getField("case")));
                    yield List.of(
                            requireNonNull(named.get(rossi ? "yes" : "bonus")),
                            requireNonNull(named.get(rossi ? "no" : "control")));
                }
            };
            double horizon = rossi ? 52 : row.getField("case").equals("penn_bonus_tg4") ? 26 : 1e6;
            ToDoubleFunction<List<Counts>> difference =
                    two -> KaplanMeier.of(two.getFirst()).area(horizon)
                            - KaplanMeier.of(two.getLast()).area(horizon);
            assertSame(row.getField("case"), difference.applyAsDouble(groups), row, "estimate");
            var drawn = Bootstrap.of(groups, difference, samples, 1);
            double own = drawn.stdError() / Math.sqrt(2.0 * samples);
            assertThat(drawn.stdError())
                    .isCloseTo(number(row, "boot_se"), offset(4 * Math.hypot(own, number(row, "mc_se_of_se"))));
            double more = Math.sqrt(20_000.0 / samples);
            assertThat(drawn.percentiles().lower())
                    .isCloseTo(number(row, "pct_lo"), offset(4 * Math.hypot(1, more) * number(row, "mc_se_lo")));
            assertThat(drawn.percentiles().upper())
                    .isCloseTo(number(row, "pct_hi"), offset(4 * Math.hypot(1, more) * number(row, "mc_se_hi")));
        }
    }

    /** Everybody leaves at what they earn, so the area under the curve is their mean; the treated first. */
    private static List<Counts> earnings() {
        var file = Goldens.data("nsw_dw.csv");
        var cells = Map.of("1", new ArrayList<Cell>(), "0", new ArrayList<Cell>());
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row ->
                    requireNonNull(cells.get(row.getField("treat"))).add(Cell.people(number(row, "re78"), 1, 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(Counts.people(requireNonNull(cells.get("1"))), Counts.people(requireNonNull(cells.get("0"))));
    }

    @Test
    void graysTestIsThatOfCmprsk() {
        eachPlain("gray.csv", row -> {
            var test = GrayTest.of(groups(row), (int) number(row, "cause"));
            assertSame(row.getField("case"), test.chiSquare(), row, "chisq");
        });
    }

    private Map<String, Map<String, Counts>> counts = Map.of();

    private void eachPlain(String file, Consumer<NamedCsvRecord> check) {
        counts = Goldens.counts();
        var rows = Goldens.rows(file).stream()
                .filter(row -> !NEITHER_COUNTED_NOR_FROM_THE_BEGINNING.contains(row.getField("case")))
                .toList();
        assertThat(rows).isNotEmpty();
        rows.forEach(check);
    }

    private Map<String, Counts> groupsOf(NamedCsvRecord row) {
        return requireNonNull(counts.get(row.getField("case")));
    }

    private List<Counts> groups(NamedCsvRecord row) {
        return List.copyOf(groupsOf(row).values());
    }

    private Counts group(NamedCsvRecord row) {
        return requireNonNull(groupsOf(row).get(row.getField("group")));
    }

    private KaplanMeier curve(NamedCsvRecord row) {
        return KaplanMeier.of(group(row));
    }

    private KaplanMeier curve(NamedCsvRecord row, String column) {
        return KaplanMeier.of(requireNonNull(groupsOf(row).get(row.getField(column))));
    }

    private static @Nullable Double lower(@Nullable Interval limits) {
        return limits == null ? null : (Double) limits.lower();
    }

    private static @Nullable Double upper(@Nullable Interval limits) {
        return limits == null ? null : (Double) limits.upper();
    }
}
