package dk.roret.effect.cli;

import dk.roret.effect.table.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists as they are written on the command line. */
final class Lists {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    /** Its square must be a number still. */
    private static final double MOST = 1e100;

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
        double number = number(option, item);
        if (number < least || number > MOST) {
            throw new BadInput(
                    option + ": " + item + " must be " + (least > 0 ? "above 0" : "0 or more") + " and at most 1e100");
        }
        return number;
    }

    /** A number as people write it: neither NaN nor the suffixes and hexadecimals of a programming language. */
    static double number(String option, String item) {
        if (!NUMBER.matcher(item).matches()) {
            throw new BadInput(option + ": " + item + " is not a number");
        }
        return Double.parseDouble(item);
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
