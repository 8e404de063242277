package dk.roret.desk;

import dk.roret.desk.Check.State;
import dk.roret.web.Words;
import java.io.File;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the house is doing. */
@Repository
class Operations {

    private static final long GIGABYTE = 1_000_000_000;
    private static final Duration LATE = Duration.ofHours(1);
    private static final int OLD_DAYS = 8;

    private final JdbcClient db;
    private final Flyway migrations;
    private final Clock clock;

    Operations(JdbcClient db, Flyway migrations, Clock clock) {
        this.db = db;
        this.migrations = migrations;
        this.clock = clock;
    }

    List<Check> checks(Words words) {
        return List.of(
                delivery(words),
                scheduled(words),
                mail(words),
                database(words),
                disk(words),
                migrations(),
                version(),
                sessions(),
                log(words));
    }

    private Check delivery(Words words) {
        return db.sql("select * from intake.published_run order by started desc limit 1")
                .query((row, number) -> {
                    String began = words.moment(row.getTimestamp("started").toInstant());
                    LocalDate until = row.getObject("observed_until", LocalDate.class);
                    return switch (row.getString("state")) {
                        case "loaded" ->
                            Check.of(
                                    "delivery",
                                    old(until) || row.getLong("rejected") > 0 ? State.ATTENTION : State.WELL,
                                    began,
                                    row.getLong("rows_read"),
                                    row.getLong("added"),
                                    row.getLong("changed"),
                                    row.getLong("withdrawn"),
                                    row.getLong("rejected"),
                                    until == null ? "" : words.date(until));
                        case "running" -> Check.of("delivery.running", State.WELL, began);
                        default -> Check.of("delivery", State.BROKEN, began);
                    };
                })
                .optional()
                .orElseGet(() -> Check.of("delivery.none", State.ATTENTION));
    }

    private boolean old(@Nullable LocalDate until) {
        return until != null && until.isBefore(LocalDate.now(clock).minusDays(OLD_DAYS));
    }

    private Check scheduled(Words words) {
        Instant late = clock.instant().minus(LATE);
        Optional<Check> failing = db.sql("""
                        select task_name, failures, last_success from access.published_scheduled_task
                        where failures > 0 order by failures desc limit 1""")
                .query((row, number) ->
                        Check.of("scheduled", State.BROKEN, row.getString("task_name"), row.getInt("failures")))
                .optional();
        return failing.orElseGet(() -> db.sql("""
                                select count(*) as tasks, count(*) filter (where execution_time < :late) as late,
                                       max(last_success) as latest
                                from access.published_scheduled_task""")
                .param("late", Timestamp.from(late))
                .query((row, number) -> {
                    var latest = row.getTimestamp("latest");
                    return Check.of(
                            "scheduled",
                            row.getInt("late") > 0 ? State.ATTENTION : State.WELL,
                            row.getInt("tasks"),
                            row.getInt("late"),
                            latest == null ? "" : words.moment(latest.toInstant()));
                })
                .single());
    }

    private Check mail(Words words) {
        return db.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'DROPPED' and at > :lately) as dropped,
                               max(at) filter (where state = 'SENT') as latest
                        from reminder.published_mail""")
                .param("lately", Timestamp.from(clock.instant().minus(Duration.ofDays(7))))
                .query((row, number) -> {
                    var latest = row.getTimestamp("latest");
                    if (row.getInt("waiting") > 0) {
                        return Check.of("mail", State.BROKEN, row.getInt("waiting"));
                    }
                    if (row.getInt("dropped") > 0) {
                        return Check.of("mail", State.ATTENTION, row.getInt("dropped"));
                    }
                    return latest == null
                            ? Check.of("mail.none", State.WELL)
                            : Check.of("mail", State.WELL, words.moment(latest.toInstant()));
                })
                .single();
    }

    private Check database(Words words) {
        return db.sql(
                        "select current_setting('server_version') as version, pg_database_size(current_database()) as size")
                .query((row, number) -> Check.of(
                        "database",
                        State.WELL,
                        row.getString("version").replaceFirst(" .*", ""),
                        size(row.getLong("size"), words)))
                .single();
    }

    private Check disk(Words words) {
        File disk = new File(".");
        long free = disk.getUsableSpace();
        State state = free < GIGABYTE ? State.BROKEN : free < 5 * GIGABYTE ? State.ATTENTION : State.WELL;
        return Check.of("disk", state, size(free, words), size(disk.getTotalSpace(), words));
    }

    private Check migrations() {
        var info = migrations.info();
        var current = info.current();
        boolean waiting = info.pending().length > 0;
        return Check.of(
                "migrations",
                waiting ? State.BROKEN : State.WELL,
                current == null ? "0" : "" + current.getVersion(),
                info.pending().length);
    }

    private Check version() {
        String version = Operations.class.getPackage().getImplementationVersion();
        return version == null ? Check.of("version.unpacked", State.WELL) : Check.of("version", State.WELL, version);
    }

    private Check sessions() {
        return Check.of(
                "sessions",
                State.WELL,
                db.sql("select people from access.published_session")
                        .query(Integer.class)
                        .single());
    }

    private Check log(Words words) {
        return db.sql("select bytes, since from access.published_look_size")
                .query((row, number) -> {
                    var since = row.getTimestamp("since");
                    return Check.of(
                            "log",
                            State.WELL,
                            size(row.getLong("bytes"), words),
                            since == null
                                    ? words.date(LocalDate.now(clock))
                                    : words.date(LocalDate.ofInstant(since.toInstant(), Words.COPENHAGEN)));
                })
                .single();
    }

    private static String size(long bytes, Words words) {
        return bytes < GIGABYTE
                ? words.number(Math.max(1, bytes / 1_000_000)) + "\u00a0MB"
                : words.number((double) bytes / GIGABYTE, 1) + "\u00a0GB";
    }
}
