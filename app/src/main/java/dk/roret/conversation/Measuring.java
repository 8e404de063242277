package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.progress.Answer;
import dk.roret.progress.Catalogues;
import dk.roret.progress.Measurement;
import dk.roret.progress.Measurements;
import dk.roret.progress.Outcome;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.progress.Themes;
import dk.roret.progress.Units;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the marks of a conversation that is closed into the citizen's progress, each side's by itself. */
@Component
class Measuring {

    private final Measurements measurements;
    private final Catalogues catalogues;
    private final Themes themes;
    private final Units units;
    private final Clock clock;

    Measuring(Measurements measurements, Catalogues catalogues, Themes themes, Units units, Clock clock) {
        this.measurements = measurements;
        this.catalogues = catalogues;
        this.themes = themes;
        this.units = units;
        this.clock = clock;
    }

    /** Those of the fields that the screen has: of differences, only those in themes that the citizen works on now. */
    List<Field> asked(Look look, List<Field> fields) {
        List<Field> differences = catalogues.today().themes(themes.chosen(look)).stream()
                .map(theme -> Field.difference(theme.key()))
                .toList();
        return fields.stream()
                .filter(field -> !field.name().startsWith("difference-") || differences.contains(field))
                .toList();
    }

    /** What the citizen says made the difference may be as long as a measurement's words, and no longer. */
    void check(Look look, Pad pad, List<Problem> problems) {
        List<Field> written = pad.writings().stream()
                .filter(writing -> !writing.aside() && writing.field().name().startsWith("difference-"))
                .map(Writing::field)
                .toList();
        for (Field field : asked(look, written)) {
            Typed.optional(Typed.text(pad.words(field)), field.name(), Measurement.Draft.LONGEST_WORDS, problems);
        }
    }

    /**
     * One measurement for each theme, each side and each who typed marks.
     *
     * @return what the citizen says made the difference where no measurement of theirs can carry it, with its theme
     */
    List<String> record(Look look, ConversationId conversation, Pad pad) {
        List<Typist> typists = typists(look, pad);
        List<String> left = new ArrayList<>();
        for (Theme theme : catalogues.today().themes()) {
            String words = Typed.text(pad.words(Field.difference(theme.key())));
            boolean fits = words == null || Typed.length(words) <= Measurement.Draft.LONGEST_WORDS;
            String carried = fits ? words : null;
            for (Typist typist : typists) {
                List<Answer> citizens = of(theme, Answer.read(Field.CITIZEN, typist.marks()));
                record(look, conversation, theme, typist, new Rater.Citizen(), citizens, carried);
                carried = citizens.isEmpty() ? carried : null;
                List<Answer> staffs = of(theme, Answer.read(Field.STAFF, typist.marks()));
                record(look, conversation, theme, typist, typist.rater(), staffs, null);
            }
            if (!fits || carried != null) {
                left.add(theme.name().da() + ": " + words);
            }
        }
        return left;
    }

    /**
     * One who typed marks in the conversation.
     *
     * @param marks by the names of their fields
     */
    private record Typist(User user, Rater rater, Map<String, String> marks) {}

    private List<Typist> typists(Look look, Pad pad) {
        Map<User, Map<String, String>> marks = new LinkedHashMap<>();
        marks.put(look.user(), new HashMap<>());
        pad.writings().stream()
                .filter(writing -> !writing.aside() && writing.field().isMark())
                .forEach(writing -> marks.computeIfAbsent(colleague(look, writing), first -> new HashMap<>())
                        .put(writing.field().name(), writing.words()));
        return marks.entrySet().stream()
                .map(one -> new Typist(one.getKey(), units.rater(one.getKey()), one.getValue()))
                .toList();
    }

    /** Whoever typed it; only caseworkers write in a conversation that is held. */
    private static User colleague(Look look, Writing writing) {
        return writing.who().equals(look.user().id())
                ? look.user()
                : new User(writing.who(), writing.by(), Role.CASEWORKER, null, null);
    }

    private static List<Answer> of(Theme theme, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> theme.indicators().stream()
                        .anyMatch(indicator -> indicator.key().equals(answer.indicator())))
                .toList();
    }

    private void record(
            Look look,
            ConversationId conversation,
            Theme theme,
            Typist typist,
            Rater rater,
            List<Answer> answers,
            @Nullable String words) {
        if (answers.isEmpty()) {
            return;
        }
        String once = conversation + " " + theme.key() + " " + rater.citizen() + " "
                + typist.user().id();
        var draft = new Measurement.Draft(
                rater,
                LocalDate.now(clock),
                conversation.value(),
                answers,
                words,
                UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)));
        if (measurements.record(look, typist.user(), draft) instanceof Outcome.Wrong(var problems)) {
            throw new IllegalStateException(problems.toString());
        }
    }
}
