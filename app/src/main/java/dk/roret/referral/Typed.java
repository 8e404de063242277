package dk.roret.referral;

import dk.roret.web.Problem;
import dk.roret.web.TypedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words as people type them in orders. */
final class Typed {

    private Typed() {}

    /** Those of a form's fields that somebody fills in, so that the same words sent twice are known again. */
    static Map<String, String> fields(Map<String, String> sent) {
        Map<String, String> typed = new TreeMap<>(sent);
        typed.keySet().removeAll(Set.of("_csrf", "request", "writer"));
        return typed;
    }

    /** Null when nothing was typed; too much is a problem. */
    static @Nullable String text(String field, @Nullable String raw, List<Problem> problems) {
        String typed = TypedText.lines(raw);
        if (typed != null && TypedText.length(typed) > Terms.Content.LONGEST) {
            problems.add(new Problem(
                    field, "BEST-10", "referral.problem.long", Terms.Content.LONGEST, TypedText.length(typed)));
        }
        return typed;
    }

    /** As {@link #text}; nothing is a problem too. */
    static @Nullable String required(
            String field, @Nullable String raw, String code, String whenEmpty, List<Problem> problems) {
        String typed = text(field, raw, problems);
        if (typed == null) {
            problems.add(new Problem(field, code, whenEmpty));
        }
        return typed;
    }
}
