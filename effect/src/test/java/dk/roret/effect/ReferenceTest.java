package dk.roret.effect;

import static dk.roret.effect.Goldens.assertSame;
import static dk.roret.effect.Goldens.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
            }
        });
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

    private static @Nullable Double lower(@Nullable Interval limits) {
        return limits == null ? null : (Double) limits.lower();
    }

    private static @Nullable Double upper(@Nullable Interval limits) {
        return limits == null ? null : (Double) limits.upper();
    }
}
