package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with efforts beside the plan. Both sides write them down; they are facts, so nobody has to agree. */
@Service
public class TrackService {

    private final Tracks tracks;
    private final PlanRecord record;

    TrackService(Tracks tracks, PlanRecord record) {
        this.tracks = tracks;
        this.record = record;
    }

    public List<Track> list(Look look) {
        return tracks.list(look.citizen());
    }

    /** @throws Refused if there is no such effort beside this plan */
    public Track get(Look look, TrackId id) {
        return tracks.find(look.citizen(), id).orElseThrow(Refused::notFound);
    }

    @Transactional
    public Outcome add(Writer writer, TrackForm form) {
        List<Problem> problems = new ArrayList<>();
        Track.Content content = form.read(today(writer), problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        if (record.begin(writer)) {
            tracks.add(writer, content);
        }
        return new Outcome.Saved();
    }

    /** @return {@link Outcome.Both} with the revision that stands, when somebody else has saved since the form was opened */
    @Transactional
    public Outcome edit(Writer writer, TrackId id, TrackForm form) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Track now = tracks.find(writer.citizen(), id).orElseThrow(Refused::notFound);
        List<Problem> problems = new ArrayList<>();
        Track.Content content = form.read(today(writer), problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        if (content.equals(now.content())) {
            return new Outcome.Saved();
        }
        if (!Objects.equals(form.revision(), now.revision())) {
            return new Outcome.Both(now.revision());
        }
        tracks.write(writer, id, now.revision(), content, Track.State.OPEN, ChangeKind.TRACK_EDITED);
        return new Outcome.Saved();
    }

    /** It should not have stood there. Doing it twice is doing it once. */
    @Transactional
    public void remove(Writer writer, TrackId id) {
        if (record.begin(writer)) {
            tracks.find(writer.citizen(), id)
                    .ifPresent(now -> tracks.write(
                            writer, id, now.revision(), now.content(), Track.State.REMOVED, ChangeKind.TRACK_REMOVED));
        }
    }

    private static LocalDate today(Writer writer) {
        return LocalDate.ofInstant(writer.at(), Words.COPENHAGEN);
    }
}
