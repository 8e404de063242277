package dk.roret.effect.cli;

import dk.roret.effect.table.BadInput;
import java.util.ArrayList;
import java.util.List;

/** Lists as they are written on the command line. */
final class Lists {
    private Lists() {}

    /** "4,13,26" as ascending numbers of {@code least} or more; empty text is no number. */
    static List<Double> numbers(String option, String text, double least) {
        if (text.isBlank()) {
            return List.of();
        }
        return split(text).stream()
                .map(item -> number(option, item, least))
                .sorted()
                .distinct()
                .toList();
    }

    private static double number(String option, String item, double least) {
        try {
            double number = Double.parseDouble(item);
            if (number >= least && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadInput(option + ": " + item + " is not a number", e);
        }
        throw new BadInput(option + ": " + item + " must be " + (least > 0 ? "above 0" : "0 or more"));
    }

    /** At the commas that stand neither in parentheses nor in quotes. */
    static List<String> split(String text) {
        var items = new ArrayList<String>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                items.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(text.substring(start).strip());
        items.removeIf(String::isEmpty);
        return items;
    }
}
