package dk.roret;

import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.intake.Intake;
import dk.roret.local.LocalPostgres;
import dk.roret.outcome.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./roret bench outcome}: a snapshot and everything published from it, for 400,000 spells and 150,000
 * participations in a durable PostgreSQL, in a process of its own with 1,400 MB of heap.
 */
public final class OutcomeBench {

    /** So many have about 400,000 spells. */
    private static final int CITIZENS = 143_000;

    private static final int PARTICIPATIONS = 150_000;
    private static final String HEAP = "-Xmx1400m";

    private OutcomeBench() {}

    static void bench() throws Exception {
        Path place = Files.createTempDirectory("roret-bench-");
        try (LocalPostgres postgres = LocalPostgres.start(place.resolve("postgres"))) {
            Path delivery = place.resolve("delivery");
            new DemoMunicipality(new DemoSettings(1, LocalDate.of(2026, 11, 16), CITIZENS)).writeTo(delivery);
            thin(delivery.resolve("participations.csv"));
            try (var house = house(postgres.url(), place)) {
                house.getBean(Intake.class).read(delivery, "Bench", (reading, rows, percent) -> {});
            }
            count(postgres.url());
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dk.roret.OutcomeBench",
                            postgres.url(),
                            place.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The snapshot was not taken");
            }
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
    }

    /** The process that is measured: the address of the database, and a folder. */
    public static void main(String[] args) throws Exception {
        try (var house = house(args[0], Path.of(args[1]))) {
            long began = System.nanoTime();
            Figures.take(house);
            System.out.printf(
                    Locale.ROOT,
                    "snapshot and evaluation: %.1f s, %.1f s of processor, %s of memory at most (heap %s, DuckDB and"
                            + " all)%n",
                    (System.nanoTime() - began) / 1e9,
                    ProcessHandle.current()
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis()
                            / 1e3,
                    held(),
                    HEAP);
        }
    }

    static ConfigurableApplicationContext house(String url, Path place) {
        return new SpringApplicationBuilder(RoretApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of(
                        "spring.datasource.url",
                        url,
                        "roret.snapshot.folder",
                        place.resolve("snapshots").toString(),
                        "roret.snapshot.secret",
                        "nobody lives in these municipalities"))
                .run();
    }

    private static void thin(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int all = lines.size() - 1;
        List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            if ((long) i * PARTICIPATIONS / all != (long) (i - 1) * PARTICIPATIONS / all) {
                kept.add(lines.get(i));
            }
        }
        Files.write(file, kept);
    }

    private static void count(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select (select count(*) from citizen.citizen),"
                        + " (select count(*) from benefit.spell), (select count(*) from offer.participation)")) {
            rows.next();
            System.out.printf(
                    Locale.ROOT,
                    "%,d citizens, %,d spells, %,d participations%n",
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getLong(3));
        }
    }

    private static String held() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .findAny()
                        .orElse("?")
                : "?";
    }
}
