package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.progress.Answer;
import dk.roret.progress.Catalogue;
import dk.roret.progress.Catalogues;
import dk.roret.progress.Measurement;
import dk.roret.progress.Measurements;
import dk.roret.progress.Outcome;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.progress.Units;
import dk.roret.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the marks of a conversation that is closed into the citizen's progress, each side's by itself. */
@Component
class Measuring {

    private final Measurements measurements;
    private final Catalogues catalogues;
    private final Units units;
    private final Clock clock;

    Measuring(Measurements measurements, Catalogues catalogues, Units units, Clock clock) {
        this.measurements = measurements;
        this.catalogues = catalogues;
        this.units = units;
        this.clock = clock;
    }

    /** What the citizen says made the difference may be as long as a measurement's words, and no longer. */
    static void check(Pad pad, List<Problem> problems) {
        pad.writings().stream()
                .filter(writing -> writing.field().name().startsWith("difference-") && !writing.aside())
                .forEach(writing -> Typed.optional(
                        Typed.text(writing.words()),
                        writing.field().name(),
                        Measurement.Draft.LONGEST_WORDS,
                        problems));
    }

    /** One measurement for each theme and each side. */
    void record(Look look, ConversationId conversation, Pad pad) {
        Map<String, String> marks = pad.writings().stream()
                .filter(writing -> !writing.aside())
                .collect(Collectors.toMap(writing -> writing.field().name(), Writing::words));
        Catalogue catalogue = catalogues.today();
        for (Theme theme : catalogue.themes()) {
            record(look, conversation, theme, new Rater.Citizen(), of(theme, Answer.read(Field.CITIZEN, marks)), pad);
            record(
                    look,
                    conversation,
                    theme,
                    units.rater(look.user()),
                    of(theme, Answer.read(Field.STAFF, marks)),
                    pad);
        }
    }

    private static List<Answer> of(Theme theme, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> theme.indicators().stream()
                        .anyMatch(indicator -> indicator.key().equals(answer.indicator())))
                .toList();
    }

    private void record(
            Look look, ConversationId conversation, Theme theme, Rater rater, List<Answer> answers, Pad pad) {
        if (answers.isEmpty()) {
            return;
        }
        String words = rater.citizen() ? Typed.text(pad.words(Field.difference(theme.key()))) : null;
        String once = conversation + " " + theme.key() + " " + rater.citizen();
        var draft = new Measurement.Draft(
                rater,
                LocalDate.now(clock),
                conversation.value(),
                answers,
                words,
                UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)));
        if (measurements.record(look, draft) instanceof Outcome.Wrong(var problems)) {
            throw new IllegalStateException(problems.toString());
        }
    }
}
