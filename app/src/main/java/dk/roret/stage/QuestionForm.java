package dk.roret.stage;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        return Objects.requireNonNullElse(Typed.text(words), "");
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Typed.required(
                Typed.text(words),
                field(),
                Question.LONGEST,
                question == null ? "stage.problem.empty" : "stage.problem.no-answer",
                problems);
        return problems;
    }
}
