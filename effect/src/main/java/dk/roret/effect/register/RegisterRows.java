package dk.roret.effect.register;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Engine;
import dk.roret.effect.table.Jdbc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The rows of a register's tables as text, empty where missing and in the order of their columns, whatever order and type
 * they have where they lie: so the same register is the same rows, and the same {@link #snapshot}, from any file and any
 * engine.
 */
public final class RegisterRows {
    private static final String WITHDRAWN = "withdrawn";

    /** ASCII's own. A row is fetched as one text, because what a driver takes time for is the number of texts. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private static final char RECORD_SEPARATOR = '\u001E';

    private final Engine engine;
    private final MessageDigest digest;

    /** @param engine with the tables */
    public RegisterRows(Engine engine) {
        this.engine = engine;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Every row of a table that is not withdrawn. A column that the table lacks is missing in every row.
     *
     * @return how many are withdrawn
     */
    public long each(String table, List<String> columns, Consumer<Row> use) {
        var given = given(table);
        var shared = new Row.Table(engine.name(table), columns, given);
        long withdrawn = given.contains(WITHDRAWN) ? withdrawn(table, shared) : 0;
        digest(table);
        engine.each(statement(table, columns, given), line -> {
            var text = line.text(1);
            digest(text);
            var values = values(table, text, columns.size());
            use.accept(new Row(shared, values, () -> first(table, condition(columns, values, given))));
        });
        return withdrawn;
    }

    /**
     * The same where the first column is a key: no two rows have the same.
     *
     * @return how many are withdrawn
     */
    long eachKeyed(String table, List<String> columns, Consumer<Row> use) {
        var key = columns.getFirst();
        var previous = new String[1];
        return each(table, columns, row -> {
            var text = row.text(key);
            if (text.equals(previous[0])) {
                var rows = engine.rows(table, condition(List.of(key), List.of(text), given(table)));
                throw row.refusal(key, rows.isEmpty() ? 0 : rows.getLast(), "is " + text + ", which stands twice");
            }
            previous[0] = text;
            use.accept(row);
        });
    }

    private List<String> given(String table) {
        return engine.columns(table).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private long withdrawn(String table, Row.Table shared) {
        var count = new long[1];
        var flag = text(WITHDRAWN);
        engine.each("SELECT " + flag + ", count(*) FROM " + Jdbc.identifier(table) + " GROUP BY 1 ORDER BY 1", line -> {
            var value = line.text(1);
            if (value.equals("true")) {
                count[0] = line.whole(2);
            } else if (!Set.of("", "false").contains(value)) {
                long number = first(table, flag + " = " + Jdbc.literal(value));
                throw new Row(shared, List.of(), () -> number)
                        .refusal(WITHDRAWN, "is " + value + ", but must be true or false");
            }
        });
        return count[0];
    }

    private void digest(String text) {
        digest.update((text + RECORD_SEPARATOR).getBytes(StandardCharsets.UTF_8));
    }

    private static String statement(String table, List<String> columns, List<String> given) {
        var names = columns.stream().map(Jdbc::identifier).toList();
        return "SELECT " + String.join(" || '" + UNIT_SEPARATOR + "' || ", names) + " FROM (SELECT "
                + columns.stream()
                        .map(column ->
                                (given.contains(column) ? text(column) : "''") + " AS " + Jdbc.identifier(column))
                        .collect(Collectors.joining(", "))
                + " FROM " + Jdbc.identifier(table) + inForce(given, " WHERE ") + ") AS texts ORDER BY "
                + String.join(", ", names);
    }

    private static String inForce(List<String> given, String before) {
        return given.contains(WITHDRAWN) ? before + text(WITHDRAWN) + " <> 'true'" : "";
    }

    private List<String> values(String table, String text, int columns) {
        var values = new String[columns];
        int from = 0;
        for (int i = 0; i < columns - 1; i++) {
            int until = text.indexOf(UNIT_SEPARATOR, from);
            values[i] = text.substring(from, until);
            from = until + 1;
        }
        values[columns - 1] = text.substring(from);
        if (values[columns - 1].indexOf(UNIT_SEPARATOR) >= 0) {
            throw new BadInput(engine.name(table) + ": a value holds the control character U+001F. Take it out.");
        }
        return Arrays.asList(values);
    }

    private static String text(String column) {
        return "coalesce(trim(BOTH ' ' FROM CAST(" + Jdbc.identifier(column) + " AS VARCHAR)), '')";
    }

    private long first(String table, String condition) {
        var rows = engine.rows(table, condition);
        return rows.isEmpty() ? 0 : rows.getFirst();
    }

    private static String condition(List<String> columns, List<String> values, List<String> given) {
        var same = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (given.contains(columns.get(i))) {
                same.add(text(columns.get(i)) + " = " + Jdbc.literal(values.get(i)));
            }
        }
        return String.join(" AND ", same) + inForce(given, " AND ");
    }

    /** The first letters of a digest of what has been read so far. */
    public String snapshot() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }
}
