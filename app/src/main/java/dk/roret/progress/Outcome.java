package dk.roret.progress;

import dk.roret.web.Problem;
import java.util.List;

/** What came of something that was sent. */
public sealed interface Outcome {

    record Saved() implements Outcome {}

    /** Nothing was saved. */
    record Wrong(List<Problem> problems) implements Outcome {

        static Wrong of(String field, String code, String text, Object... values) {
            return new Wrong(List.of(new Problem(field, code, text, values)));
        }
    }
}
