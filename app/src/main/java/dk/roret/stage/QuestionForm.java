package dk.roret.stage;

import dk.roret.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question, or an answer, as somebody typed it.
 *
 * @param question that is answered; null when it is a question
 */
public record QuestionForm(
        @Nullable UUID question, @Nullable String words) {

    public static final QuestionForm EMPTY = new QuestionForm(null, null);

    /** Name of the field, one of its own for each question that can be answered on a page. */
    public String field() {
        return question == null ? "words" : field(question);
    }

    public static String field(UUID question) {
        return "answer-" + question;
    }

    /** Lines are kept; what cannot be seen is taken out. */
    public String text() {
        return words == null
                ? ""
                : words.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                        .strip();
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        String text = text();
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            problems.add(new Problem(
                    field(), "STA-01", question == null ? "stage.problem.empty" : "stage.problem.no-answer"));
        } else if (length > Question.LONGEST) {
            problems.add(new Problem(field(), "STA-02", "stage.problem.long", Question.LONGEST, length));
        }
        return problems;
    }
}
