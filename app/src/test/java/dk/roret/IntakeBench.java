package dk.roret;

import dk.roret.intake.ImportCommand;
import dk.roret.local.LocalPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;

/**
 * How long a delivery of 100,000 citizens and 400,000 spells takes on a durable PostgreSQL, beside a plain COPY of the
 * same files into tables without keys.
 */
public final class IntakeBench {

    private static final int CITIZENS = 100_000;
    private static final int SPELLS_EACH = 4;

    private IntakeBench() {}

    public static void main(String[] args) throws Exception {
        Path place = Files.createTempDirectory("roret-bench-");
        try (LocalPostgres postgres = LocalPostgres.start(place.resolve("postgres"))) {
            Path delivery = write(Files.createDirectory(place.resolve("delivery")));
            double copied = copy(postgres.url(), delivery);
            try (var house = new SpringApplicationBuilder(RoretApplication.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .properties("spring.datasource.url=" + postgres.url())
                    .run()) {
                house.getBean(ImportCommand.class);
                report("first delivery", seconds(() -> read(house, delivery)), copied);
                report("same delivery again", seconds(() -> read(house, delivery)), copied);
            }
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "heap in use at the end: %d MB%n",
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        } finally {
            try (var files = Files.walk(place)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void report(String what, double seconds, double copied) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.1f s  %,9.0f rows/s  %5.1f times a plain COPY (%.1f s)%n",
                what,
                seconds,
                CITIZENS * (1 + SPELLS_EACH) / seconds,
                seconds / copied,
                copied);
    }

    private static void read(org.springframework.context.ApplicationContext house, Path delivery) {
        int exit = new CommandLine(house.getBean(ImportCommand.class)).execute(delivery.toString());
        if (exit != 0) {
            throw new IllegalStateException("Not every row came in");
        }
    }

    private static double copy(String url, Path delivery) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("""
                    create table public.plain_citizens (citizen_id text, cpr text, given_name text, family_name text,
                      birth_date date, sex text, education text, street text, postal_code text, city text);
                    create table public.plain_spells (spell_id text, citizen_id text, benefit text, start_date date,
                      end_date date, exit_reason text, weekly_amount numeric);""");
            double seconds = seconds(() -> {
                copy(connection, "plain_citizens", delivery.resolve("citizens.csv"));
                copy(connection, "plain_spells", delivery.resolve("spells.csv"));
            });
            connection.createStatement().execute("drop table public.plain_citizens, public.plain_spells");
            return seconds;
        }
    }

    private static void copy(Connection connection, String table, Path file) throws IOException, SQLException {
        try (InputStream rows = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy public." + table + " from stdin (format csv, header)", rows);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }

    private static Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "bench", "created": "2026-11-16T02:00:00+01:00",
                 "roret": {"version": 1, "delivery": "full",
                           "observation": {"from": "2020-11-16", "until": "2026-11-15"}},
                 "resources": [{"name": "citizens", "path": "citizens.csv"}, {"name": "spells", "path": "spells.csv"}]}
                """);
        LocalDate seen = LocalDate.of(2020, 11, 16);
        try (BufferedWriter citizens = Files.newBufferedWriter(folder.resolve("citizens.csv"));
                BufferedWriter spells = Files.newBufferedWriter(folder.resolve("spells.csv"))) {
            citizens.write("citizen_id,cpr,given_name,family_name,birth_date,sex,education,street,postal_code,city\n");
            spells.write("spell_id,citizen_id,benefit,start_date,end_date,exit_reason,weekly_amount\n");
            for (int i = 0; i < CITIZENS; i++) {
                LocalDate day = LocalDate.of(1860, 1, 1).plusDays(i % 10_000);
                citizens.write(
                        "c%06d,%02d%02d%02d5%03d,Åse Marie,Østergaard,%s,female,vocational,Havnegade %d,9998,Fjordby\n"
                                .formatted(
                                        i,
                                        day.getDayOfMonth(),
                                        day.getMonthValue(),
                                        day.getYear() % 100,
                                        i / 10_000,
                                        day.plusYears(110),
                                        i % 200));
                for (int j = 0; j < SPELLS_EACH; j++) {
                    LocalDate start = seen.plusWeeks(70L * j + i % 50);
                    boolean runs = j == SPELLS_EACH - 1;
                    spells.write("s%06d-%d,c%06d,cash_assistance,%s,%s,%s,3265.00\n"
                            .formatted(i, j, i, start, runs ? "" : start.plusDays(20 + i % 200), runs ? "" : "job"));
                }
            }
        }
        return folder;
    }
}
