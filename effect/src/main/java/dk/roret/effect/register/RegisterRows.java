package dk.roret.effect.register;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Engine;
import dk.roret.effect.table.Jdbc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a register's tables as text, empty where missing and in the order of their columns, whatever order and type
 * they have where they lie: so the same register is the same rows, and the same {@link #snapshot}, from any file and any
 * engine.
 */
final class RegisterRows {
    /** ASCII's own. A row is fetched as one text, because what a driver takes time for is the number of texts. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private static final char RECORD_SEPARATOR = '\u001E';

    private final Engine engine;
    private final MessageDigest digest;

    /** Days repeat: a register of millions of rows has a few thousand. */
    private final Map<String, LocalDate> days = new HashMap<>();

    RegisterRows(Engine engine) {
        this.engine = engine;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of a table that is not withdrawn. A column that the table lacks is missing in every row. */
    void each(String table, List<String> columns, Consumer<Row> use) {
        var given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        given.addAll(engine.columns(table));
        digest(table);
        engine.each(statement(table, columns, given), line -> {
            var text = line.text(1);
            digest(text);
            use.accept(new Row(table, columns, values(table, text, columns.size()), given));
        });
    }

    private void digest(String text) {
        digest.update((text + RECORD_SEPARATOR).getBytes(StandardCharsets.UTF_8));
    }

    private static String statement(String table, List<String> columns, Set<String> given) {
        var texts = new ArrayList<>(columns);
        texts.add("withdrawn");
        return "SELECT " + String.join(" || '" + UNIT_SEPARATOR + "' || ", columns) + " FROM (SELECT "
                + texts.stream()
                        .map(column -> (given.contains(column) ? text(column) : "''") + " AS " + column)
                        .collect(Collectors.joining(", "))
                + " FROM " + Jdbc.identifier(table) + ") AS texts WHERE withdrawn <> 'true' ORDER BY "
                + String.join(", ", columns);
    }

    private String[] values(String table, String text, int columns) {
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
        return values;
    }

    private static String text(String column) {
        return "coalesce(trim(BOTH ' ' FROM CAST(" + Jdbc.identifier(column) + " AS VARCHAR)), '')";
    }

    /** The first letters of a digest of what has been read so far. */
    String snapshot() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** One row; what is wrong in it is told with the file, the column and the row in the file. */
    final class Row {
        private final String table;
        private final List<String> columns;
        private final String[] values;
        private final Set<String> given;

        private Row(String table, List<String> columns, String[] values, Set<String> given) {
            this.table = table;
            this.columns = columns;
            this.values = values;
            this.given = given;
        }

        String text(String column) {
            var text = optional(column);
            if (text.isEmpty()) {
                if (!given.contains(column)) {
                    throw new BadInput(engine.name(table) + " has no column " + column);
                }
                throw refusal(column, "is empty");
            }
            return text;
        }

        private String optional(String column) {
            return values[columns.indexOf(column)];
        }

        LocalDate date(String column) {
            return day(column, text(column));
        }

        @Nullable
        LocalDate optionalDate(String column) {
            var text = optional(column);
            return text.isEmpty() ? null : day(column, text);
        }

        private LocalDate day(String column, String text) {
            try {
                return days.computeIfAbsent(text, LocalDate::parse);
            } catch (DateTimeParseException e) {
                throw refusal(column, "is " + text + ", not a date such as 2026-11-15");
            }
        }

        BadInput refusal(String column, String why) {
            long row = engine.row(table, condition());
            return new BadInput(
                    engine.name(table) + ", column " + column + (row == 0 ? "" : ", row " + row) + ": " + why);
        }

        private String condition() {
            var same = new ArrayList<String>();
            for (int i = 0; i < columns.size(); i++) {
                if (given.contains(columns.get(i))) {
                    same.add(RegisterRows.text(columns.get(i)) + " = " + Jdbc.literal(values[i]));
                }
            }
            return String.join(" AND ", same);
        }
    }
}
