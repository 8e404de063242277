package dk.roret.effect.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of tables that are stacked by name, so that their types fit: numbers widen, and so do days to times of day;
 * what is a number in one table and a day in another is text; a column without values in one has the type of the others.
 */
final class StackedColumns {
    private static final String TEXT = "VARCHAR";
    private static final Pattern NUMBER =
            Pattern.compile("BOOLEAN|DOUBLE|FLOAT|DECIMAL.*|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?");
    private static final Pattern TIME = Pattern.compile("DATE|TIMESTAMP.*");

    /** @param isEmpty whether it holds nothing; in a CSV file its type is text then */
    private record Column(String name, String type, boolean isEmpty) {}

    private final Map<String, List<Column>> columns = new HashMap<>();
    /** Of the columns that hold something. */
    private final Map<String, Set<String>> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    StackedColumns(DuckDb engine, List<String> tables) {
        for (var table : tables) {
            var described = new ArrayList<Column>();
            engine.each("DESCRIBE " + table, line -> {
                var name = line.text(1);
                var type = line.text(2);
                described.add(new Column(name, type, type.equals(TEXT) && isEmpty(engine, table, name)));
            });
            columns.put(table, described);
            described.stream()
                    .filter(column -> !column.isEmpty())
                    .forEach(column -> types.computeIfAbsent(column.name(), name -> new HashSet<>())
                            .add(column.type()));
        }
    }

    private static boolean isEmpty(DuckDb engine, String table, String column) {
        var values = new long[1];
        engine.each("SELECT count(" + Jdbc.identifier(column) + ") FROM " + table, line -> values[0] = line.whole(1));
        return values[0] == 0;
    }

    /** What one of the tables gives to the stack, in SQL. */
    String of(String table) {
        return columns.getOrDefault(table, List.of()).stream().map(this::select).collect(Collectors.joining(", "));
    }

    private String select(Column column) {
        var name = Jdbc.identifier(column.name());
        if (column.isEmpty()) {
            return "NULL AS " + name;
        }
        return fit(types.getOrDefault(column.name(), Set.of())) ? name : "CAST(" + name + " AS VARCHAR) AS " + name;
    }

    private static boolean fit(Set<String> types) {
        return types.size() == 1
                || types.stream().allMatch(type -> NUMBER.matcher(type).matches())
                || types.stream().allMatch(type -> TIME.matcher(type).matches());
    }
}
