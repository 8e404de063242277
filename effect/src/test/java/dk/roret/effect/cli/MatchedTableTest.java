package dk.roret.effect.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.effect.Goldens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A million made-up spells and 60 offers, against what R's MatchIt and survival make of them. */
class MatchedTableTest {
    @TempDir
    static Path folder = Path.of("");

    private static final Map<String, JsonNode> TABLE = new LinkedHashMap<>();

    @BeforeEach
    void aMillionSpells() throws IOException, InterruptedException {
        var generator = Goldens.reference("bench/GenSpells.java");
        if (!TABLE.isEmpty()) {
            return;
        }
        var file = folder.resolve("spells.csv").toString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, generator.toString(), "1000000", "1", file)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        var out = new StringWriter();
        var arguments = ("compare " + file + " --by offer_id --treated treated --time weeks --cause cause --cost cost"
                        + " --match group_id,age_band,sex,edu_band,entry_quarter,prior_weeks:4|13|26|52|104"
                        + " --covariates group_id=1,group_id=2,group_id=3,group_id=4,group_id=5,group_id=6,group_id=7,"
                        + "group_id=8 --horizon 52 --format json")
                .split(" ");
        assertThat(Effect.run(new PrintWriter(out), new PrintWriter(System.err), arguments))
                .isZero();
        new JsonMapper()
                .readTree(out.toString())
                .get("comparisons")
                .forEach(line -> TABLE.put(line.get("by").asString(), line));
    }

    private static JsonNode line(NamedCsvRecord row) {
        return requireNonNull(TABLE.get(row.getField("offer")));
    }

    private static void same(JsonNode actual, NamedCsvRecord row, String column) {
        double expected = Goldens.number(row, column);
        assertThat(actual.asDouble())
                .as("offer " + row.getField("offer") + ", " + column)
                .isCloseTo(expected, offset(1e-8 * Math.max(1e-3, Math.abs(expected))));
    }

    @Test
    void everyOffersSizeMeansTestAndCostAreThoseOfMatchItAndSurvival() {
        var rows = Goldens.rows("synthetic/offer_result_1e6.csv");
        assertThat(TABLE).hasSameSizeAs(rows);
        for (var row : rows) {
            var line = line(row);
            same(line.get("n_treated"), row, "n_t");
            same(line.get("n_control"), row, "n_c");
            same(line.get("strata"), row, "strata");
            same(line.get("strata_matched"), row, "strata_matched");
            same(line.get("matched_treated"), row, "m_t");
            same(line.get("matched_control"), row, "m_c");
            same(line.get("mean_cost"), row, "cost_per_treated");
            arm(line.get("groups").get(0), row, "_c");
            arm(line.get("groups").get(1), row, "_t");
            same(line.get("differences").get(0).get("value"), row, "diff");
            same(line.get("differences").get(0).get("std_error"), row, "se");
            var logRank = line.get("stratified_log_rank");
            same(logRank.get("observed"), row, "O");
            same(logRank.get("expected"), row, "E");
            same(logRank.get("variance"), row, "V");
            same(logRank.get("chi_square"), row, "chisq");
        }
    }

    private static void arm(JsonNode group, NamedCsvRecord row, String arm) {
        same(group.get("restricted_mean").get(0).get("value"), row, "rmst" + arm);
        same(group.get("restricted_mean").get(0).get("std_error"), row, "se" + arm);
    }

    @Test
    void theCurvesAreThoseOfSurvfit() {
        int compared = 0;
        for (var row : Goldens.rows("synthetic/curves_1e6.csv")) {
            var group = line(row).get("groups").get(Integer.parseInt(row.getField("arm")));
            var times = group.get("times");
            for (int i = 0; i < times.size(); i++) {
                if (times.get(i).get("time").asInt() == Integer.parseInt(row.getField("week"))) {
                    same(times.get(i).get("at_risk"), row, "n_risk_w");
                    same(times.get(i).get("survival"), row, "surv");
                    for (var cause : group.get("causes")) {
                        same(cause.get("times").get(i).get("incidence"), row, "cif" + cause.get("cause"));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(12_000);
    }

    @Test
    void theBalanceIsThatOfMatchIt() {
        for (var row : Goldens.rows("synthetic/smd_1e6.csv")) {
            var name = row.getField("covariate").replaceFirst("^g(\\d)$", "group_id=$1");
            for (var balance : line(row).get("balance")) {
                if (balance.get("covariate").asString().equals(name)) {
                    same(balance.get("smd_before"), row, "before");
                    same(balance.get("smd_after"), row, "after");
                }
            }
        }
    }
}
