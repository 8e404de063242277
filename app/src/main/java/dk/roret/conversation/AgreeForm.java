package dk.roret.conversation;

import dk.roret.conversation.Conversation.Agreed;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next contact as somebody typed it.
 *
 * @param day as a date field sends it: 2026-11-26
 * @param starts as a time field sends it: 10:30
 * @param reason why a conversation is moved
 * @param revision the version it was written on top of; null for a new one
 */
public record AgreeForm(
        @Nullable String day,
        @Nullable String starts,
        @Nullable String channel,
        @Nullable String place,
        @Nullable String purpose,
        @Nullable String reason,
        @Nullable Integer revision) {

    public static final AgreeForm EMPTY = new AgreeForm("", "", "MEETING", "", "", "", null);

    /** No more than a year ahead: whoever means longer should agree it when it comes nearer. */
    private static final int DAYS_AHEAD = 366;

    static final int LONGEST_REASON = 300;

    static AgreeForm of(Conversation conversation, Reader reader) {
        Agreed agreed = conversation.agreed();
        return new AgreeForm(
                agreed.day().toString(),
                agreed.starts().toString(),
                agreed.channel().name(),
                reader.place(agreed).orElse(""),
                agreed.purpose(),
                "",
                conversation.revision());
    }

    /** With the place that stands, where the writer could not see it and typed no other. */
    AgreeForm keeping(Agreed now, Reader writer) {
        boolean unseen = now.place() != null && writer.place(now).isEmpty();
        return unseen && Typed.line(place) == null && now.channel().name().equals(channel)
                ? new AgreeForm(day, starts, channel, now.place(), purpose, reason, revision)
                : this;
    }

    /** Nothing typed that makes a next contact. */
    boolean isEmpty() {
        return Stream.of(day, starts, place, purpose).allMatch(field -> Typed.line(field) == null);
    }

    /**
     * What was typed; null when something is wrong.
     *
     * @param before begins the names of the fields
     * @param problems what is wrong is added here
     */
    @Nullable
    Agreed read(LocalDate today, String before, List<Problem> problems) {
        int already = problems.size();
        LocalDate date = date(today, before, problems);
        LocalTime time = time(before, problems);
        Channel how = Stream.of(Channel.values())
                .filter(one -> one.name().equals(channel))
                .findAny()
                .orElse(null);
        if (how == null) {
            problems.add(new Problem(before + "channel", "SAM-05", "conversation.problem.channel"));
        }
        String where = Typed.optional(Typed.line(place), before + "place", Agreed.LONGEST_PLACE, problems);
        String what = Typed.required(
                Typed.line(purpose),
                before + "purpose",
                Agreed.LONGEST_PURPOSE,
                "conversation.problem.purpose",
                problems);
        return date == null || time == null || how == null || what == null || problems.size() > already
                ? null
                : new Agreed(date, time, how, where, what);
    }

    private @Nullable LocalDate date(LocalDate today, String before, List<Problem> problems) {
        try {
            LocalDate date = LocalDate.parse(day == null ? "" : day.strip());
            if (!date.isBefore(today) && !date.isAfter(today.plusDays(DAYS_AHEAD))) {
                return date;
            }
            problems.add(new Problem(before + "day", "SAM-36", "conversation.problem.day-outside"));
        } catch (DateTimeException notADay) {
            problems.add(new Problem(before + "day", "SAM-03", "conversation.problem.day", today.getYear() + ""));
        }
        return null;
    }

    private @Nullable LocalTime time(String before, List<Problem> problems) {
        try {
            String typed = starts == null ? "" : starts.strip().replace('.', ':');
            return LocalTime.parse(typed.matches("[0-9]:[0-9]{2}") ? "0" + typed : typed)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException notATime) {
            problems.add(new Problem(before + "starts", "SAM-04", "conversation.problem.time"));
            return null;
        }
    }
}
