package dk.roret;

import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.effect.AalenJohansen;
import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.Difference;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.RestrictedMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The effect engine as a whole process: the matched table of 60 offers, and the evaluation of a municipality. */
final class EffectBench {
    /**
     * MatchIt 4.5.1 and survival 3.5-3 in R 4.2.2 on 10 million spells: the median of three runs on two cores of an Intel
     * Xeon with 23 GB that did nothing else.
     */
    private static final double R_SECONDS = 117.69;

    private static final long R_SPELLS = 10_000_000;

    private static final int RUNS = 3;

    /** So many have about a million spells. */
    private static final int CITIZENS = 380_000;

    private EffectBench() {}

    /** The matched table, for each of some numbers of spells. */
    static void matchedTable(List<Long> sizes) throws Exception {
        var place = Files.createTempDirectory("roret-bench-");
        try {
            System.out.printf("%nMatched table, 60 offers, Parquet, whole process (median of %d)%n", RUNS);
            System.out.printf(
                    "%12s %8s %9s %8s %10s  %s%n", "spells", "seconds", "processor", "MB", "us/spell", "SHA-256");
            for (long spells : sizes) {
                var file = place.resolve(spells + ".parquet");
                write(file, spells);
                var run = WholeProcess.median(RUNS, compare(file, 0));
                System.out.printf(
                        Locale.ROOT,
                        "%,12d %8.2f %9.2f %8d %10.3f  %s%n",
                        spells,
                        run.seconds(),
                        run.processor(),
                        run.megabytes(),
                        run.processor() * 1e6 / spells,
                        run.digest());
                if (spells == R_SPELLS) {
                    System.out.printf(
                            Locale.ROOT,
                            "             %.0f times as fast as MatchIt and survival in R (%.2f s, measured elsewhere)%n",
                            R_SECONDS / run.seconds(),
                            R_SECONDS);
                }
            }
            threads(place.resolve(sizes.getFirst() + ".parquet"));
            estimates();
        } finally {
            delete(place);
        }
    }

    private static void threads(Path file) throws IOException, InterruptedException {
        for (int threads : new int[] {1, 2, 4}) {
            System.out.printf(
                    "%d threads: %s%n",
                    threads, WholeProcess.median(1, compare(file, threads)).digest());
        }
    }

    private static String[] compare(Path file, int threads) {
        var dummies = new ArrayList<String>();
        for (int group = 1; group <= 8; group++) {
            dummies.add("target=" + group);
        }
        var arguments = new ArrayList<>(List.of("effect", "compare", file.toString(), "--by", "offer"));
        arguments.addAll(List.of("--treated", "treated", "--time", "weeks", "--cause", "cause", "--cost", "cost"));
        arguments.addAll(List.of("--match", "target,age,sex,education,quarter,prior:4|13|26|52|104"));
        arguments.addAll(List.of("--covariates", String.join(",", dummies), "--horizon", "52", "--format", "json"));
        if (threads > 0) {
            arguments.addAll(List.of("--threads", Integer.toString(threads)));
        }
        return arguments.toArray(String[]::new);
    }

    /** Spells with as many strata as a large municipality has: the same ones every time. */
    private static void write(Path file, long spells) throws SQLException {
        var sql = """
                COPY (
                  WITH draws AS (
                    SELECT i, hash(i, 1) / 18446744073709551616.0 AS a, hash(i, 2) / 18446744073709551616.0 AS b,
                      hash(i, 3) / 18446744073709551616.0 AS c, hash(i, 4) % 60 AS o FROM range(%d) t(i))
                  SELECT i AS spell, 1 + o::BIGINT AS offer, (a < 0.3)::BIGINT AS treated,
                    least(104, ceil(-ln(1 - b) / 0.045))::BIGINT AS weeks,
                    CASE WHEN c < 0.6 THEN 1 WHEN c < 0.75 THEN 2 WHEN c < 0.9 THEN 3 ELSE 0 END::BIGINT AS cause,
                    (1 + CASE WHEN hash(i, 5) %% 10 < 7 THEN o %% 8 ELSE hash(i, 6) %% 8 END)::BIGINT AS target,
                    (1 + hash(i, 7) %% 6)::BIGINT AS age, (hash(i, 8) %% 2)::BIGINT AS sex,
                    (1 + hash(i, 9) %% 4)::BIGINT AS education, (1 + hash(i, 10) %% 12)::BIGINT AS quarter,
                    least(260, floor(-45 * ln(1 - hash(i, 11) / 18446744073709551616.0)))::BIGINT AS prior,
                    CASE WHEN a < 0.3 THEN (2000 + o * 500 + hash(i, 12) %% 5000)::BIGINT ELSE 0 END AS cost
                  FROM draws
                ) TO '%s' (FORMAT parquet, COMPRESSION zstd)""".replace("% 60", "%% 60").formatted(spells, file);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From the counts of 60 offers, 104 weeks and three kinds of exit to every curve, mean and error. */
    private static void estimates() {
        var offers = new ArrayList<List<Counts>>();
        var random = new Random(1);
        for (int offer = 0; offer < 60; offer++) {
            offers.add(List.of(counts(random), counts(random)));
        }
        var milliseconds = new ArrayList<Double>();
        for (int i = 0; i < 41; i++) {
            long began = System.nanoTime();
            double sum = offers.parallelStream()
                    .mapToDouble(arms -> difference(arms.getFirst(), arms.getLast()))
                    .sum();
            milliseconds.add((System.nanoTime() - began) / 1e6);
            if (Double.isNaN(sum)) {
                throw new IllegalStateException("An estimate is not a number");
            }
        }
        double first = milliseconds.getFirst();
        milliseconds.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "from counts to the estimates of 60 offers: %.0f ms (median of 41), the first time %.0f ms%n",
                milliseconds.get(20),
                first);
    }

    private static Counts counts(Random random) {
        var cells = new ArrayList<Cell>();
        for (int week = 1; week <= 104; week++) {
            for (int cause = 0; cause <= 3; cause++) {
                cells.add(Cell.weighted(
                        Cell.FROM_THE_BEGINNING, week, cause, 0.5 + random.nextDouble(), 1 + random.nextInt(200)));
            }
        }
        return new Counts(cells, true);
    }

    private static double difference(Counts control, Counts treated) {
        double sum = 0;
        for (var counts : List.of(control, treated)) {
            for (int cause : counts.causes()) {
                var curve = AalenJohansen.of(counts, cause);
                sum += RestrictedMean.lost(curve, 52).stdError();
            }
        }
        return sum
                + Difference.of(
                                RestrictedMean.of(KaplanMeier.of(treated), 52),
                                RestrictedMean.of(KaplanMeier.of(control), 52))
                        .stdError();
    }

    /** A municipality of a million spells, with its participations thinned to three in eight. */
    static void evaluation() throws Exception {
        var place = Files.createTempDirectory("roret-bench-");
        try {
            new DemoMunicipality(new DemoSettings(1, LocalDate.of(2026, 11, 16), CITIZENS)).writeTo(place);
            long participations = thin(place.resolve("participations.csv"));
            long spells;
            try (var lines = Files.lines(place.resolve("spells.csv"))) {
                spells = lines.count() - 1;
            }
            var run = WholeProcess.median(RUNS, "effect", "evaluate", place.toString(), "--format", "json");
            System.out.printf(
                    Locale.ROOT,
                    "%nevaluate, %,d spells, %,d participations, CSV, whole process (median of %d):"
                            + " %.1f s, %.1f s of processor, %d MB, SHA-256 %s%n",
                    spells,
                    participations,
                    RUNS,
                    run.seconds(),
                    run.processor(),
                    run.megabytes(),
                    run.digest());
        } finally {
            delete(place);
        }
    }

    private static long thin(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var kept = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            if (i % 100 * 7919 % 100 < 39) {
                kept.add(lines.get(i));
            }
        }
        Files.write(file, kept);
        return kept.size() - 1;
    }

    private static void delete(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
