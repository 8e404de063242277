package dk.roret.effect.compare;

import static dk.roret.effect.Goldens.assertFitted;
import static dk.roret.effect.Goldens.assertSame;
import static dk.roret.effect.Goldens.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.effect.Goldens;
import dk.roret.effect.compare.MeanEffects.On;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import dk.roret.effect.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures of R on LaLonde's and McCall's people. What the command line puts out is compared there too. */
class MeanReferenceTest {
    private static List<NamedCsvRecord> rows(String file, JsonNode golden) {
        return Goldens.rows(file).stream()
                .filter(row -> row.getField("case").equals(golden.get("id").asString()))
                .toList();
    }

    private static List<Field> fields(JsonNode golden) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("treated", "--treated", golden.get("treat_sql").asString(), Kind.ZERO_OR_ONE));
        if (golden.has("outcome_sql")) {
            fields.add(
                    new Field("outcome", "--outcome", golden.get("outcome_sql").asString(), Kind.NUMBER));
        }
        if (golden.has("time_sql")) {
            fields.add(new Field("until", "--time", golden.get("time_sql").asString(), Kind.TIME));
            fields.add(new Field("cause", "--event", golden.get("event_sql").asString(), Kind.ZERO_OR_ONE));
        }
        return fields;
    }

    private static List<String> keys(JsonNode golden, List<Field> fields) {
        var keys = new ArrayList<String>();
        golden.path("cutpoints").propertyStream().forEach(cut -> {
            var field = "match" + fields.size();
            fields.add(new Field(field, "--match", cut.getKey(), Kind.NUMBER));
            keys.add(bins(field, cut.getValue(), ">="));
        });
        golden.path("exact").forEach(exact -> {
            fields.add(new Field("match" + fields.size(), "--match", exact.asString(), Kind.TEXT));
            keys.add(fields.getLast().name());
        });
        return keys;
    }

    private static String bins(String field, JsonNode cuts, String passes) {
        return cuts.valueStream()
                .map(cut -> "CASE WHEN " + field + " " + passes + " " + cut + " THEN 1 ELSE 0 END")
                .collect(Collectors.joining(" + "));
    }

    @Test
    void everyStratumHasThePeopleAndTheMeansOfMatchIt() {
        for (var golden : Goldens.cases("cem")) {
            var fields = fields(golden);
            if (!golden.has("outcome_sql")) {
                fields.add(new Field("outcome", "--outcome", "0", Kind.NUMBER));
            }
            var keys = keys(golden, fields);
            try (var engine = Goldens.select(golden, fields)) {
                var strata = new Matching(engine, keys).means().strata();
                var expected = rows("cem_strata.csv", golden);
                assertThat(strata).hasSameSizeAs(expected);
                var byKey = strata.stream().collect(Collectors.toMap(StratumMeans.Stratum::key, s -> s));
                for (var row : expected) {
                    var stratum = requireNonNull(byKey.get(row.getField("stratum")), row.getField("stratum"));
                    assertThat(stratum.treated().n()).isEqualTo((long) number(row, "n_treated"));
                    assertThat(stratum.control().n()).isEqualTo((long) number(row, "n_control"));
                    assertThat(stratum.matched()).isEqualTo(Boolean.parseBoolean(row.getField("matched")));
                    if (golden.has("outcome_sql")) {
                        assertSame(stratum.key(), stratum.treated().mean(), row, "mean_outcome_treated");
                        assertSame(stratum.key(), stratum.control().mean(), row, "mean_outcome_control");
                    }
                }
            }
        }
    }

    @Test
    void errorsByStratumAreThoseOfSandwichAndNeyman() {
        for (var golden : Goldens.cases("cem")) {
            var fields = fields(golden);
            var keys = keys(golden, fields);
            try (var engine = Goldens.select(golden, fields)) {
                var matching = new Matching(engine, keys);
                var row = rows("cem_summary.csv", golden).getFirst();
                var id = golden.get("id").asString();
                if (golden.has("outcome_sql")) {
                    var means = matching.means();
                    assertSame(id, means.clustered().estimate(), row, "satt");
                    assertSame(id, means.clustered().stdError(), row, "se_cluster_stratum_hc0");
                    assertSame(id, means.neyman().stdError(), row, "se_neyman_strata_ge2");
                    assertSame(id, means.mean(true), row, "mean_treated");
                    assertSame(id, means.mean(false), row, "mean_control_weighted");
                }
                for (var time : golden.has("time_sql") ? rows("wrmst.csv", golden) : List.<NamedCsvRecord>of()) {
                    var difference = requireNonNull(matching.restrictedMeanByStratum(number(time, "tau")));
                    assertSame(id, difference.value(), time, "diff");
                    assertSame(id, difference.stdError(), time, "se_cluster_stratum");
                }
            }
        }
    }

    @Test
    void oneStratumOfAllGivesTheErrorOfWelch() {
        for (var golden : Goldens.cases("experiment")) {
            try (var engine = Goldens.select(golden, fields(golden))) {
                var row = rows("experiment.csv", golden).getFirst();
                var effect = new Matching(engine, List.of()).means().neyman();
                assertSame(golden.get("id").asString(), effect.estimate(), row, "diff");
                assertSame(golden.get("id").asString(), effect.stdError(), row, "se_welch_hc2");
            }
        }
    }

    @Test
    void cutPointsClosedToTheRightGiveTheMatchOfThePackageCem() {
        var golden = Goldens.json("cem_package.json").get(1);
        var fields = new ArrayList<>(List.of(
                new Field("treated", "--treated", "treat", Kind.ZERO_OR_ONE),
                new Field("outcome", "--outcome", "re78", Kind.NUMBER),
                new Field("black", "--match", "black", Kind.TEXT),
                new Field("hisp", "--match", "hisp", Kind.TEXT)));
        var keys = new ArrayList<>(List.of("black", "hisp"));
        golden.get("cutpoints").propertyStream().forEach(cut -> {
            fields.add(new Field(cut.getKey(), "--match", cut.getKey(), Kind.NUMBER));
            keys.add("greatest(1, " + bins(cut.getKey(), cut.getValue(), ">") + ")");
        });
        try (var engine = DuckDb.read(List.of(Goldens.data("nsw_ll_cem.csv")))) {
            Rows.select(engine, fields, null);
            var matching = new Matching(engine, keys);
            assertThat(matching.means().strata())
                    .hasSize(golden.get("strata_total").asInt());
            assertThat(matching.size().matchedTreated())
                    .isEqualTo(golden.get("treated_matched").asLong());
            assertThat(matching.size().matchedControls())
                    .isEqualTo(golden.get("control_matched").asLong());
            assertSame(
                    "satt",
                    matching.means().neyman().estimate(),
                    golden.get("satt_lm").asDouble(),
                    1e-9);
            assertSame(
                    "control",
                    matching.means().mean(false),
                    golden.get("mean_control_weighted").asDouble(),
                    1e-9);
        }
    }

    /** The SQL of a term of R. */
    private static String sql(String term) {
        return term.replaceAll("^(\\w+)\\^3$", "$1*$1*$1")
                .replaceAll("^(\\w+)\\^2$", "$1*$1")
                .replaceAll("^\\((\\w+)==0\\)\\+0$", "CASE WHEN $1=0 THEN 1 ELSE 0 END")
                .replace("/1000", "/1000.0");
    }

    @Test
    void theModelOfWhoIsTreatedAndEveryEffectUnderItAreThoseOfR() {
        for (var golden : Goldens.cases("ps")) {
            var fields = fields(golden);
            var terms = new ArrayList<String>();
            golden.get("terms_r").forEach(term -> {
                terms.add("term" + terms.size());
                fields.add(new Field(terms.getLast(), "--covariates", sql(term.asString()), Kind.NUMBER));
            });
            try (var engine = Goldens.select(golden, fields)) {
                var sample = Sample.of(
                        engine,
                        Stream.concat(List.of("treated", "outcome").stream(), terms.stream())
                                .toList());
                var treated = sample.column("treated");
                var model = Logistic.fit(terms.stream().map(sample::column).toList(), treated);
                compareModel(golden, model);
                var effects = MeanEffects.of(model, treated, sample.column("outcome"));
                for (var row : rows("effect.csv", golden)) {
                    compareEffect(row, effects);
                }
            }
        }
    }

    private static void compareModel(JsonNode golden, Logistic model) {
        var id = golden.get("id").asString();
        var expected = rows("ps_coef.csv", golden);
        for (int j = 0; j < expected.size(); j++) {
            assertFitted(id + " " + j, model.coefficients()[j], expected.get(j), "estimate");
            assertFitted(id + " " + j, model.stdErrors()[j], expected.get(j), "std_error");
        }
        var fit = rows("ps_fit.csv", golden).getFirst();
        assertFitted(id, model.logLikelihood(), fit, "log_lik");
        assertFitted(id, Arrays.stream(model.fitted()).min().orElseThrow(), fit, "min_p");
        assertFitted(id, Arrays.stream(model.fitted()).max().orElseThrow(), fit, "max_p");
    }

    private static void compareEffect(NamedCsvRecord row, MeanEffects effects) {
        var what = row.getField("case") + " " + row.getField("estimator");
        double ofNone = Double.NaN;
        var effect = switch (row.getField("estimator")) {
            case "ipw_att_hajek" -> effects.weighted(On.THE_TREATED);
            case "ipw_ate_hajek" -> effects.weighted(On.EVERYBODY);
            case "ipw_att_ht" -> new Effect(effects.horvitzThompson(On.THE_TREATED), ofNone);
            case "ipw_ate_ht" -> new Effect(effects.horvitzThompson(On.EVERYBODY), ofNone);
            case "outcome_regression_att" -> new Effect(effects.regression(On.THE_TREATED), ofNone);
            case "outcome_regression_ate" -> new Effect(effects.regression(On.EVERYBODY), ofNone);
            case "aipw_att" -> effects.doublyRobust(On.THE_TREATED);
            case "aipw_att_hajek" -> effects.doublyRobustNormalised();
            case "aipw_ate" -> effects.doublyRobust(On.EVERYBODY);
            case "ols_controls" -> effects.leastSquares();
            default -> throw new AssertionError("No estimator for " + what);
        };
        assertFitted(what, effect.estimate(), row, "estimate");
        switch (row.getField("se_kind")) {
            case "m_estimation", "influence_function", "hc1" -> assertFitted(what, effect.stdError(), row, "se");
            default -> assertThat(row.getField("se_kind")).isIn("none", "classical", "hc0_weights_fixed");
        }
    }
}
