package dk.roret.effect.cli;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Code;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Engine;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of {@code --match}: exactly, cut at given points, or cut automatically.
 *
 * @param text as it was given, without the cut points
 * @param name of the column
 * @param cuts open to the right: a value's bin is the number of cut points that are not above it
 */
record MatchItem(String text, String name, How how, List<Double> cuts) {
    enum How {
        EXACTLY,
        CUT,
        AUTOMATICALLY
    }

    static MatchItem of(String item) {
        int colon = item.lastIndexOf(':');
        if (colon <= item.lastIndexOf('"')) {
            return of(item, How.EXACTLY, List.of());
        }
        var text = item.substring(0, colon).strip();
        if (item.substring(colon + 1).strip().equals("auto")) {
            return of(text, How.AUTOMATICALLY, List.of());
        }
        var cuts = Stream.of(item.substring(colon + 1).split("\\|"))
                .map(cut -> Lists.number(
                        "--match " + item + " (cut points stand as in age:20|25|30, or age:auto)", cut.strip()))
                .toList();
        return of(text, How.CUT, cuts);
    }

    private static MatchItem of(String text, How how, List<Double> cuts) {
        return new MatchItem(text, unquoted(text), how, cuts);
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
        var column = "\"" + name.replace("\"", "\"\"") + "\"";
        return new Field(field, "--match", column, how == How.EXACTLY ? Kind.TEXT : Kind.NUMBER);
    }

    /** What must be alike, in SQL. */
    String key(String field, Engine engine) {
        return switch (how) {
            case EXACTLY -> field;
            case CUT -> count(field, ">=", cuts);
            case AUTOMATICALLY -> "greatest(1, " + count(field, ">", sturges(field, engine)) + ")";
        };
    }

    /** The same as numbers; {@code exact} are those of the values themselves. */
    Code key(String field, Code exact, Engine engine) {
        return switch (how) {
            case EXACTLY -> exact;
            case CUT -> Code.bins(count(field, ">=", cuts), cuts.size() + 1);
            case AUTOMATICALLY -> {
                var points = sturges(field, engine);
                yield Code.bins("greatest(1, " + count(field, ">", points) + ")", points.size() + 1);
            }
        };
    }

    private static String count(String field, String passes, List<Double> points) {
        return points.stream()
                .map(point -> "CAST(" + field + " " + passes + " " + Json.number(point) + " AS INTEGER)")
                .collect(Collectors.joining(" + "));
    }

    /** As many equally spaced points as Sturges (1926) has classes, from the least value to the largest. */
    private static List<Double> sturges(String field, Engine engine) {
        var points = new ArrayList<Double>();
        engine.each("SELECT min(" + field + "), max(" + field + "), count(*) FROM used", line -> {
            int count = (int) Math.ceil(Math.log(line.whole(3)) / Math.log(2) + 1);
            double width = (line.number(2) - line.number(1)) / Math.max(1, count - 1);
            for (int i = 0; i < count; i++) {
                points.add(line.number(1) + i * width);
            }
        });
        return points;
    }
}
