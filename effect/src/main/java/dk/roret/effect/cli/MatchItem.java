package dk.roret.effect.cli;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of {@code --match}: exactly, or cut.
 *
 * @param cuts open to the right: a value's bin is the number of cut points that are not above it; none matches exactly
 */
record MatchItem(String name, List<Double> cuts) {
    static MatchItem of(String item) {
        int colon = item.lastIndexOf(':');
        if (colon < 0) {
            return new MatchItem(unquoted(item), List.of());
        }
        try {
            var cuts = Stream.of(item.substring(colon + 1).split("\\|"))
                    .map(cut -> Double.valueOf(cut.strip()))
                    .toList();
            return new MatchItem(unquoted(item.substring(0, colon)), cuts);
        } catch (NumberFormatException e) {
            throw new BadInput("--match " + item + ": cut points are numbers, such as age:20|25|30", e);
        }
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    static void check(List<MatchItem> items, DuckDb engine) {
        var columns = engine.columns();
        for (var item : items) {
            if (columns.stream().noneMatch(item.name()::equalsIgnoreCase)) {
                throw new BadInput("--match " + item.name() + ": there is no such column in " + engine.files()
                        + ". The columns are " + String.join(", ", columns));
            }
        }
    }

    Field field(String field) {
        return new Field(
                field, "--match", "\"" + name.replace("\"", "\"\"") + "\"", cuts.isEmpty() ? Kind.TEXT : Kind.NUMBER);
    }

    /** Its value as a number, in SQL; NaN where it is text. */
    static String number(String field) {
        return "coalesce(TRY_CAST(" + field + " AS DOUBLE), CAST('NaN' AS DOUBLE))";
    }

    /** What must be alike, in SQL. */
    String key(String field) {
        return cuts.isEmpty()
                ? field
                : cuts.stream()
                        .map(cut -> "(CASE WHEN " + field + " >= " + Json.number(cut) + " THEN 1 ELSE 0 END)")
                        .collect(Collectors.joining(" + "));
    }
}
