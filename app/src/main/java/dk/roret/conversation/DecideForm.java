package dk.roret.conversation;

import dk.roret.segment.Decision.Choice;
import dk.roret.segment.Decision.Reason;
import dk.roret.segment.Segment;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A caseworker's choice as it was sent.
 *
 * @param proposed what stood as proposed on the page that was sent
 */
public record DecideForm(
        @Nullable String proposed,
        @Nullable String chosen,
        @Nullable String reason,
        @Nullable String words) {

    static final DecideForm EMPTY = new DecideForm(null, null, null, null);
    static final int LONGEST = 500;

    /**
     * @param current what the rules propose now
     * @return null when something is wrong, and has been added to the problems
     */
    @Nullable
    Choice read(Segment current, List<Problem> problems) {
        Optional<Segment> segment = one(Segment.values(), chosen);
        if (segment.isEmpty()) {
            problems.add(new Problem("chosen", "SAM-31", "conversation.problem.segment"));
            return null;
        }
        if (!current.name().equals(proposed)) {
            problems.add(new Problem("chosen", "SAM-32", "conversation.problem.other-proposal"));
            return null;
        }
        if (segment.get() == current) {
            return new Choice(current, null, null);
        }
        Optional<Reason> why = one(Reason.values(), reason);
        if (why.isEmpty()) {
            problems.add(new Problem("reason", "SAM-33", "conversation.problem.otherwise"));
        }
        String said =
                Typed.required(Typed.text(words), "words", LONGEST, "conversation.problem.otherwise-words", problems);
        return problems.isEmpty() ? new Choice(segment.get(), why.orElseThrow(), said) : null;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findAny();
    }
}
