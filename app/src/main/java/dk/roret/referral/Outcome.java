package dk.roret.referral;

import dk.roret.web.Problem;
import java.util.List;

/** What came of something that was sent. */
sealed interface Outcome {

    /** It is written; or it was already, by the same form sent twice. */
    record Saved(OrderId order) implements Outcome {}

    /** Nothing was written. */
    record Wrong(List<Problem> problems) implements Outcome {

        static Wrong of(String field, String code, String text, Object... values) {
            return new Wrong(List.of(new Problem(field, code, text, values)));
        }
    }

    /** Somebody else wrote meanwhile, and the writer sees what. Nothing was written. */
    record Both(Terms theirs) implements Outcome {}
}
