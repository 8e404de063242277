package dk.roret.conversation;

import dk.roret.plan.StepForm;
import dk.roret.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A step as it is typed on the screen that both look at, among other things. */
final class StepFields {

    static final List<Field> ALL =
            Stream.of("words", "owner", "due").map(Field::step).toList();

    private StepFields() {}

    static StepForm read(Map<String, String> form) {
        String[] due = form.getOrDefault("step-due", "").split("-", 3);
        boolean whole = due.length == 3;
        return new StepForm(
                form.get("step-words"),
                null,
                whole ? due[2] : "",
                whole ? due[1] : "",
                whole ? due[0] : "",
                form.get("step-owner"),
                null,
                null,
                null,
                null);
    }

    /** What is wrong with a step, told about the fields here. */
    static List<Problem> renamed(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        "step-" + problem.field().replaceFirst("-.*", ""),
                        problem.code(),
                        problem.text(),
                        problem.values()))
                .toList();
    }
}
