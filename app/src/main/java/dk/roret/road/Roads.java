package dk.roret.road;

import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import dk.roret.value.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the road, as they stand in the database. */
@Repository
class Roads {

    private static final String VERSIONS = """
            select v.*, d.decided_on, d.committee, d.reference, d.words, d.entered_by, d.entered_at,
                   (select coalesce(max(id), 0) from road.entry e where e.version = v.id) as last_entry
            from road.version v left join road.decision d on d.version = v.id
            where v.state <> 'WITHDRAWN'
            order by d.decided_on desc nulls first, d.entered_at desc, v.id desc""";

    private static final String ENTRIES = """
            select e.grp, e.phase, e.offer, e.type, e.in_groups, o.name,
                   least(o.course, t.least) as least, greatest(o.course, t.most) as most
            from road.entries_of(?) e
            left join lateral (
              select name, case price_model when 'per_week' then price * weeks_planned else price end as course
              from offer.published_offer where id = e.offer) o on true
            left join lateral (
              select min(course) as least, max(course) as most
              from (select case price_model when 'per_week' then price * weeks_planned else price end as course
                    from offer.published_offer where type = e.type) all_of_type) t on true
            order by e.phase, o.name nulls last, e.type""";

    private final JdbcClient db;

    Roads(JdbcClient db) {
        this.db = db;
    }

    /** Without their entries: the proposal first if there is one, then the decided ones, the newest first. */
    List<Road> versions() {
        return db.sql(VERSIONS).query((row, number) -> version(row)).list();
    }

    Road whole(Road version) {
        List<Road.Entry> entries = db.sql(ENTRIES)
                .param(version.id())
                .query((row, number) -> entry(row))
                .list();
        return new Road(
                version.id(), version.phases(), version.decision(), version.begun(), version.lastEntry(), entries);
    }

    private static Road version(ResultSet row) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return new Road(
                row.getLong("id"),
                Arrays.asList((Integer[]) row.getArray("phases").getArray()),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new Road.Decision(
                                decided,
                                row.getString("committee"),
                                row.getString("reference"),
                                row.getString("words"),
                                row.getString("entered_by"),
                                row.getTimestamp("entered_at").toInstant())),
                new Road.Begun(
                        row.getString("begun_by"), row.getTimestamp("begun_at").toInstant()),
                row.getLong("last_entry"),
                List.of());
    }

    private static Road.Entry entry(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new Road.Entry(
                new Road.Place(row.getString("grp"), row.getInt("phase")),
                type == null
                        ? new Effort.Named(new OfferId(row.getObject("offer", UUID.class)))
                        : new Effort.OfType(OfferType.of(type)),
                row.getString("name"),
                money(row.getBigDecimal("least")),
                money(row.getBigDecimal("most")),
                row.getBoolean("in_groups"));
    }

    private static @Nullable Money money(@Nullable BigDecimal kroner) {
        return kroner == null ? null : Money.kroner(kroner);
    }
}
