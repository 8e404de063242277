package dk.roret.progress;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as somebody typed it.
 *
 * @param as whose judgement it is
 * @param on a day, as a date field sends it
 * @param name of the professional of another unit, with {@code unit}
 */
public record MeasureForm(
        As as, String on, String name, String unit, String words, List<Answer> answers, String request) {

    /** Begins the names of the fields with the steps. */
    public static final String WHO = "mark";

    public enum As {
        /** The citizen, at home or at a meeting. */
        CITIZEN,
        /** The professional who is signed in. */
        SELF,
        /** A professional of another unit, whose answer is typed at a meeting. */
        OTHER;

        static Optional<As> of(@Nullable String code) {
            return List.of(values()).stream()
                    .filter(as -> as.name().equals(code))
                    .findAny();
        }
    }

    static MeasureForm empty(As as, LocalDate today) {
        return new MeasureForm(
                as, today.toString(), "", "", "", List.of(), UUID.randomUUID().toString());
    }

    /** The form for a correction, filled in as it was. */
    static MeasureForm of(Measurement measurement, As as) {
        Rater.Professional other = measurement.rater() instanceof Rater.Professional one ? one : null;
        return new MeasureForm(
                as,
                measurement.on().toString(),
                other == null ? "" : other.name(),
                other == null ? "" : other.unit(),
                measurement.words() == null ? "" : measurement.words(),
                measurement.marks().stream()
                        .map(mark -> new Answer(
                                mark.indicator().key(), mark.indicator().version(), mark.level()))
                        .toList(),
                UUID.randomUUID().toString());
    }

    static MeasureForm read(As as, Map<String, String> fields) {
        return new MeasureForm(
                as,
                fields.getOrDefault("on", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("unit", ""),
                fields.getOrDefault("words", ""),
                Answer.read(WHO, fields),
                fields.getOrDefault("request", ""));
    }

    /** The step that is ticked. */
    public @Nullable Level level(Indicator indicator) {
        return answers.stream()
                .filter(answer -> answer.indicator().equals(indicator.key()))
                .map(Answer::level)
                .findAny()
                .orElse(null);
    }

    /** @return null when something is wrong, which then is among the problems */
    Measurement.@Nullable Draft draft(Rater.Professional self, LocalDate today, List<Problem> problems) {
        LocalDate day = day(today, problems);
        Rater rater = switch (as) {
            case CITIZEN -> new Rater.Citizen();
            case SELF -> self;
            case OTHER -> other(problems);
        };
        UUID id = request(problems);
        return problems.isEmpty() && day != null && id != null
                ? new Measurement.Draft(rater, day, null, answers, words, id)
                : null;
    }

    private Rater.Professional other(List<Problem> problems) {
        return new Rater.Professional(line("name", name, problems), line("unit", unit, problems));
    }

    private static String line(String field, String typed, List<Problem> problems) {
        String line = Typed.required(
                Typed.line(typed), field, Rater.Professional.LONGEST, "progress.problem." + field, problems);
        return line == null ? "" : line;
    }

    private @Nullable LocalDate day(LocalDate today, List<Problem> problems) {
        if (on.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(on.strip());
            if (day.isAfter(today.minusYears(10))) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below, as for a day that nobody can mean
        }
        problems.add(new Problem("on", "FRE-04", "progress.problem.day"));
        return null;
    }

    private @Nullable UUID request(List<Problem> problems) {
        try {
            return UUID.fromString(request);
        } catch (IllegalArgumentException notMadeByThePage) {
            problems.add(new Problem("marks", "FRE-07", "progress.problem.form"));
            return null;
        }
    }
}
