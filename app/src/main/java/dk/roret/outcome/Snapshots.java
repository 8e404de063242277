package dk.roret.outcome;

import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The snapshots that were taken; those whose days are over are deleted, and remembered. */
@Repository
class Snapshots {

    /** Longer than a quarter, so that what is published can be worked out again while it is published. */
    static final Setting DAYS = Setting.number("outcome-snapshot-days", 120, 1, 730, "Roret");

    private final JdbcClient db;
    private final SnapshotFolder folder;
    private final Settings settings;
    private final Clock clock;

    Snapshots(JdbcClient db, SnapshotFolder folder, Settings settings, Clock clock) {
        this.db = db;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param removed when its folder was deleted; null while it is there */
    public record Taken(
            String id,
            Instant takenAt,
            LocalDate from,
            LocalDate until,
            long bytes,
            long rows,
            @Nullable Instant removed) {}

    /** One that was taken before, of the same content, is taken again: its days begin anew. */
    void save(Snapshot snapshot) {
        db.sql("""
            insert into outcome.snapshot (id, taken_at, from_day, until_day, bytes) values (?, ?, ?, ?, ?)
            on conflict (id) do update set taken_at = excluded.taken_at, removed_at = null\
            """)
                .params(
                        snapshot.id(),
                        Timestamp.from(clock.instant()),
                        snapshot.from(),
                        snapshot.until(),
                        snapshot.bytes())
                .update();
        for (int i = 0; i < snapshot.resources().size(); i++) {
            Snapshot.Resource resource = snapshot.resources().get(i);
            db.sql("insert into outcome.snapshot_resource values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(snapshot.id(), i, resource.name(), resource.rows(), resource.sha256())
                    .update();
        }
    }

    /** The newest first. */
    List<Taken> newest(int most) {
        return db.sql("""
            select s.*, (select sum(rows) from outcome.snapshot_resource where snapshot = s.id) as rows
            from outcome.snapshot s order by taken_at desc, id limit ?\
            """)
                .param(most)
                .query((row, number) -> {
                    Timestamp removed = row.getTimestamp("removed_at");
                    return new Taken(
                            row.getString("id"),
                            row.getTimestamp("taken_at").toInstant(),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getLong("bytes"),
                            row.getLong("rows"),
                            removed == null ? null : removed.toInstant());
                })
                .list();
    }

    boolean there(String id) {
        return db.sql("select count(*) from outcome.snapshot where id = ? and removed_at is null")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Deletes those whose days are over, and whatever else lies in the folder. The caller alone writes there now. */
    void clear() throws IOException {
        Instant limit = clock.instant().minus(Duration.ofDays(settings.number(DAYS)));
        db.sql("update outcome.snapshot set removed_at = ? where removed_at is null and taken_at < ?")
                .params(Timestamp.from(clock.instant()), Timestamp.from(limit))
                .update();
        Set<String> keep = new HashSet<>(db.sql("select id from outcome.snapshot where removed_at is null")
                .query(String.class)
                .list());
        folder.clear(keep);
    }
}
