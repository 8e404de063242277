package dk.roret.plan;

import dk.roret.access.CitizenId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Efforts beside the plan: what runs now, and a version for each change. */
@Repository
class Tracks {

    private final JdbcClient db;
    private final PlanRecord record;

    Tracks(JdbcClient db, PlanRecord record) {
        this.db = db;
        this.record = record;
    }

    /** The first to begin first. */
    List<Track> list(CitizenId citizen) {
        return db.sql("""
                        select t.*, c.at, c.who_name, c.by_citizen
                        from plan.current_track t join plan.change c on c.id = t.change
                        where t.citizen = ? and t.state = 'OPEN' order by t.since, t.track""")
                .param(citizen.value())
                .query((row, number) -> new Track(
                        new TrackId(row.getObject("track", UUID.class)),
                        row.getInt("revision"),
                        new Track.Content(
                                row.getString("words"),
                                row.getString("unit"),
                                row.getString("contact"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class)),
                        Plans.stamp(row, "at", "who_name", "by_citizen")))
                .list();
    }

    Optional<Track> find(CitizenId citizen, TrackId id) {
        return list(citizen).stream().filter(track -> track.id().equals(id)).findAny();
    }

    void add(Writer writer, Track.Content content) {
        TrackId id = new TrackId(UUID.randomUUID());
        db.sql("insert into plan.track (id, citizen) values (?, ?)")
                .params(id.value(), writer.citizen().value())
                .update();
        write(writer, id, 0, content, Track.State.OPEN, ChangeKind.TRACK_ADDED);
    }

    /** @param corrects the revision it takes the place of; 0 for the first */
    void write(Writer writer, TrackId track, int corrects, Track.Content content, Track.State state, ChangeKind kind) {
        db.sql("""
                        insert into plan.track_version (track, citizen, revision, corrects, change, words, unit, contact, since, until, state)
                        values (:track, :citizen, :corrects + 1, nullif(:corrects, 0), :change, :words, :unit, :contact, :since,
                                cast(:until as date), :state)""")
                .param("track", track.value())
                .param("citizen", writer.citizen().value())
                .param("corrects", corrects)
                .param("change", record.change(writer, kind))
                .param("words", content.words())
                .param("unit", content.unit())
                .param("contact", content.contact())
                .param("since", content.since())
                .param("until", content.until())
                .param("state", state.name())
                .update();
    }
}
