package dk.roret.plan;

import dk.roret.web.Problem;
import java.util.List;

/** What came of trying to change a plan. */
public sealed interface Outcome {

    /** It is written; or it was already, by the same form sent twice. */
    record Saved() implements Outcome {}

    /** Nothing was written; the problems say what to do. */
    record Wrong(List<Problem> problems) implements Outcome {
        static Wrong of(String field, String code, String text, Object... values) {
            return new Wrong(List.of(new Problem(field, code, text, values)));
        }
    }

    /**
     * Somebody else saved meanwhile, and the writer chooses.
     *
     * @param aside the revision that the text is kept as; of an effort beside the plan, whose text comes back in its form,
     *     the revision that stands
     */
    record Both(int aside) implements Outcome {}
}
