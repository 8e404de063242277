package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An effort beside the plan as somebody typed it.
 *
 * @param revision the version it was written on top of; null for a new one
 */
public record TrackForm(
        @Nullable String words,
        @Nullable String unit,
        @Nullable String contact,
        @Nullable String sinceDay,
        @Nullable String sinceMonth,
        @Nullable String sinceYear,
        @Nullable String untilDay,
        @Nullable String untilMonth,
        @Nullable String untilYear,
        @Nullable Integer revision) {

    public static final TrackForm EMPTY = new TrackForm("", "", "", "", "", "", "", "", "", null);

    static TrackForm of(Track track) {
        Track.Content content = track.content();
        TypedDate since = TypedDate.of(content.since());
        TypedDate until = TypedDate.of(content.until());
        return new TrackForm(
                content.words(),
                content.unit(),
                content.contact(),
                since.day(),
                since.month(),
                since.year(),
                until.day(),
                until.month(),
                until.year(),
                track.revision());
    }

    /** The same words, now written on top of what somebody else saved meanwhile. */
    TrackForm onTopOf(int standing) {
        return new TrackForm(
                words, unit, contact, sinceDay, sinceMonth, sinceYear, untilDay, untilMonth, untilYear, standing);
    }

    public TypedDate since() {
        return new TypedDate(sinceDay, sinceMonth, sinceYear);
    }

    public TypedDate until() {
        return new TypedDate(untilDay, untilMonth, untilYear);
    }

    /** Null when something is wrong. */
    Track.@Nullable Content read(LocalDate today, List<Problem> problems) {
        String typed = Typed.required(
                Typed.line(words), "words", Track.Content.LONGEST_WORDS, "plan.problem.track-empty", problems);
        String who = Typed.required(
                Typed.line(unit), "unit", Track.Content.LONGEST_UNIT, "plan.problem.track-unit", problems);
        String whom = Typed.optional(Typed.line(contact), "contact", Track.Content.LONGEST_UNIT, problems);
        LocalDate first = since().read(today, "since", true, problems);
        if (first == null && since().isEmpty()) {
            problems.add(new Problem("since-day", "PLAN-12", "plan.problem.track-since"));
        }
        LocalDate last = until().read(today, "until", true, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new Problem("until-day", "PLAN-13", "plan.problem.track-until"));
        }
        return typed == null || who == null || first == null || !problems.isEmpty()
                ? null
                : new Track.Content(typed, who, whom, first, last);
    }
}
