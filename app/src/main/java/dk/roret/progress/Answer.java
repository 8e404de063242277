package dk.roret.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A step that was ticked for an indicator, in the words of the version that was on the form.
 *
 * @param indicator its key
 */
public record Answer(String indicator, int version, Level level) {

    /** Where {@code progress/measure.jte} keeps the answer of one who answers, such as {@code citizen}. */
    public static String field(String who, Indicator indicator) {
        return who + "." + indicator.key() + "." + indicator.version();
    }

    /** The answers among the fields of a form; what is not an answer of {@code who} is left alone. */
    public static List<Answer> read(String who, Map<String, String> fields) {
        List<Answer> answers = new ArrayList<>();
        fields.forEach((name, value) -> {
            String[] parts = name.split("\\.", -1);
            if (parts.length == 3
                    && parts[0].equals(who)
                    && parts[2].matches("[1-9][0-9]{0,5}")
                    && value.matches("[1-5]")) {
                answers.add(new Answer(parts[1], Integer.parseInt(parts[2]), new Level(Integer.parseInt(value))));
            }
        });
        return answers;
    }
}
