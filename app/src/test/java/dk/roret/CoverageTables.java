package dk.roret;

import dk.roret.effect.register.Coverage;
import dk.roret.effect.register.Coverage.Case;
import dk.roret.effect.register.Coverage.Line;
import dk.roret.effect.register.Coverage.Measure;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the coverage benchmark says, as Markdown. */
final class CoverageTables {

    private static final int HORIZON = 52;
    private static final Predicate<Case> LARGE = one -> one.matched() >= Coverage.LARGE;
    private static final List<String> EXAMPLES = List.of("T-01", "T-02", "T-08", "T-13", "T-22", "T-32");

    private CoverageTables() {}

    static String all(Coverage coverage) {
        return pooled(coverage) + "\n" + verdicts(coverage) + "\n" + byOffer(coverage, one -> true);
    }

    /** The same with a few offers as examples. */
    static String forThePage(Coverage coverage) {
        return pooled(coverage)
                + "\n"
                + verdicts(coverage)
                + "\n"
                + byOffer(coverage, one -> EXAMPLES.contains(one.offer()));
    }

    private static String pooled(Coverage coverage) {
        StringBuilder text = new StringBuilder("""
                | what | matched | estimates | cover the truth | mean error / spread | standard error / spread | naive: cover the truth | naive: mean error |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Predicate<Case> size : List.of(LARGE, LARGE.negate())) {
            String matched = size == LARGE ? "100 or more" : "fewer";
            for (int horizon : coverage.horizons(Measure.WEEKS)) {
                Line line = coverage.estimates(Measure.WEEKS, horizon, size);
                Line naive = coverage.naive(horizon, size);
                text.append(row("weeks saved within " + horizon, matched, line))
                        .append(String.format(
                                Locale.ROOT, " %.1f %% | %+.1f weeks |%n", 100 * naive.covered(), naive.meanError()));
            }
            for (int horizon : coverage.horizons(Measure.SHRUNKEN)) {
                Line line = coverage.estimates(Measure.SHRUNKEN, horizon, size);
                text.append(row("the same within " + horizon + ", drawn towards its type", matched, line))
                        .append(" | |\n");
            }
            for (int horizon : coverage.horizons(Measure.JOB)) {
                Line line = coverage.estimates(Measure.JOB, horizon, size);
                text.append(row("left for a job within " + horizon, matched, line))
                        .append(" | |\n");
            }
        }
        return told(text);
    }

    /** What is not held against anything naive has no figure for it. */
    private static String told(StringBuilder table) {
        return table.toString().replaceAll("NaN( %| weeks)?", "");
    }

    private static String row(String what, String matched, Line line) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f %% | %+.1f %% | %.3f |",
                what,
                matched,
                line.n(),
                100 * line.covered(),
                100 * line.bias(),
                line.errorToSpread());
    }

    private static String verdicts(Coverage coverage) {
        Coverage.Misjudged misjudged = coverage.misjudged();
        return "%d times an offer harmed; %d of these verdicts said that it works, %d of them with %d or more matched.%n"
                .formatted(misjudged.harmful(), misjudged.works(), misjudged.certain(), Coverage.CERTAIN);
    }

    private static String byOffer(Coverage coverage, Predicate<Case> chosen) {
        StringBuilder text = new StringBuilder("""
                | offer | truth | estimate | cover the truth | naive | cover the truth |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        TreeMap<String, String> names = new TreeMap<>();
        coverage.cases().stream().filter(chosen).forEach(one -> names.put(one.offer(), one.name()));
        names.forEach((offer, name) -> {
            Predicate<Case> its = one -> one.offer().equals(offer);
            Line line = coverage.estimates(Measure.WEEKS, HORIZON, its);
            Line naive = coverage.naive(HORIZON, its);
            double truth = coverage.cases().stream()
                    .filter(its.and(one -> one.measure() == Measure.WEEKS && one.horizon() == HORIZON))
                    .mapToDouble(Case::truth)
                    .average()
                    .orElse(Double.NaN);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s %s | %.1f | %.1f | %.1f %% | %.1f | %.1f %% |%n",
                    offer,
                    name,
                    truth,
                    truth + line.meanError(),
                    100 * line.covered(),
                    truth + naive.meanError(),
                    100 * naive.covered()));
        });
        return told(text);
    }
}
