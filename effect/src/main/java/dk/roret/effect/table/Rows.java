package dk.roret.effect.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the files with the fields that were asked for, checked: the view {@code used} has a column {@code row} and
 * one for each field. A row that lacks one is left out and counted.
 */
public final class Rows {
    /** Rows left out, by reason. */
    public record Dropped(String reason, long rows) {}

    /** The least and the largest value of a field that holds whole numbers only. */
    record Span(long least, long largest) {}

    /** Those that always fit into a BIGINT. */
    private static final Set<String> WHOLE_NUMBERS =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");

    private static final Set<String> OTHER_NUMBERS = Set.of("HUGEINT", "UBIGINT", "FLOAT", "DOUBLE", "BOOLEAN");

    private final DuckDb engine;
    private final List<Field> fields;
    private final @Nullable String where;
    private final Refusals refusals;
    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private long used;

    private Rows(DuckDb engine, List<Field> fields, @Nullable String where) {
        this.engine = engine;
        this.fields = List.copyOf(fields);
        this.where = where;
        refusals = new Refusals(engine, this.fields, where);
    }

    /**
     * @param fields each becomes a column of {@code used}
     * @param where which rows, in SQL; all where null
     * @throws BadInput naming file, column and row, where a value is not allowed or nothing is left
     */
    public static Rows select(DuckDb engine, List<Field> fields, @Nullable String where) {
        var rows = new Rows(engine, fields, where);
        rows.createRaw();
        rows.check();
        return rows;
    }

    public List<Dropped> dropped() {
        return dropped;
    }

    public Engine engine() {
        return engine;
    }

    /** How many rows there are in {@code used}. */
    public long size() {
        return used;
    }

    /** The least and the largest value of a field; null where it is not a whole number in all rows. */
    @Nullable
    Span span(String field) {
        return spans.get(field);
    }

    /** The field as it was read, in SQL over {@code used}. */
    static String raw(String field) {
        return "raw_" + field;
    }

    private static String raw(Field field) {
        return raw(field.name());
    }

    /** The field as it was read, minus nought as nought: as text they would differ. */
    private String value(Field field) {
        return field.kind() == Field.Kind.TEXT && "DOUBLE".equals(types.get(raw(field)))
                ? "(" + raw(field) + " + 0)"
                : raw(field);
    }

    private boolean isWhole(Field field) {
        return WHOLE_NUMBERS.contains(types.get(raw(field)));
    }

    /** Yes and no as 1 and 0. */
    private boolean isYesOrNo(Field field) {
        return field.kind() != Field.Kind.TEXT && "BOOLEAN".equals(types.get(raw(field)));
    }

    private void createRaw() {
        Expression.check(refusals.expressions(), engine);
        var select = new ArrayList<String>();
        fields.forEach(field -> select.add("(" + field.expression() + "\n) AS " + raw(field)));
        String from = " FROM data" + (where == null ? "" : " WHERE (" + where + "\n)");
        try {
            engine.run("CREATE VIEW raw AS SELECT " + engine.row() + " AS row, " + String.join(", ", select) + from);
        } catch (BadInput e) {
            throw refusals.misunderstood(e);
        }
        engine.each("DESCRIBE raw", line -> types.put(line.text(1), line.text(2)));
    }

    /** A condition that all rows fulfil would keep a file's statistics from being used. */
    private void createUsed() {
        var casts = new ArrayList<String>();
        fields.forEach(field -> {
            boolean number = isWhole(field) || OTHER_NUMBERS.contains(types.get(raw(field)));
            casts.add(field.kind().cast(value(field), number) + " AS " + field.name() + ", " + raw(field));
        });
        String complete = String.join(
                " AND ",
                fields.stream().map(field -> raw(field) + " IS NOT NULL").toList());
        engine.run("CREATE VIEW used AS SELECT row, " + String.join(", ", casts) + " FROM raw"
                + (dropped.isEmpty() ? "" : " WHERE " + complete));
    }

    private void check() {
        try {
            checkMissing();
            createUsed();
            measure();
            checkRefused();
            fields.stream().filter(field -> field.kind() == Field.Kind.WEIGHT).forEach(this::weigh);
        } catch (BadInput e) {
            throw e.getCause() == null ? e : refusals.notReadable(e);
        }
        if (used == 0) {
            throw new BadInput(engine.files() + ": there are no rows to count" + left());
        }
    }

    private void checkMissing() {
        var missing = new ArrayList<String>();
        String before = "";
        for (var field : fields) {
            missing.add("count(*) FILTER (WHERE " + before + raw(field) + " IS NULL)");
            before += raw(field) + " IS NOT NULL AND ";
        }
        if (isAnythingMissing()) {
            engine.each("SELECT " + String.join(", ", missing) + " FROM raw", line -> {
                for (int i = 0; i < fields.size(); i++) {
                    drop(fields.get(i).expression() + " is missing", line.whole(i + 1));
                }
            });
        }
    }

    private boolean isAnythingMissing() {
        var counts = fields.stream().map(field -> "count(" + raw(field) + ")").toList();
        var missing = new boolean[1];
        engine.each("SELECT count(*), " + String.join(", ", counts) + " FROM raw", line -> {
            for (int i = 0; i < fields.size(); i++) {
                missing[0] |= line.whole(i + 2) < line.whole(1);
            }
        });
        return missing[0];
    }

    /** How many rows there are, and from where to where the whole numbers go. */
    private void measure() {
        fields.stream().filter(this::isYesOrNo).forEach(field -> spans.put(field.name(), new Span(0, 1)));
        var whole = fields.stream().filter(this::isWhole).toList();
        var select = new ArrayList<>(List.of("count(*)"));
        whole.forEach(field -> select.add("min(" + raw(field) + "), max(" + raw(field) + ")"));
        engine.each("SELECT " + String.join(", ", select) + " FROM used", line -> {
            used = line.whole(1);
            for (int i = 0; i < whole.size() && used > 0; i++) {
                spans.put(whole.get(i).name(), new Span(line.whole(2 * i + 2), line.whole(2 * i + 3)));
            }
        });
    }

    /** From where to where the whole numbers go says enough of them; the other fields are looked at row by row. */
    private void checkRefused() {
        var doubtful = fields.stream()
                .filter(field -> {
                    var span = spans.get(field.name());
                    return span == null || !field.kind().allows(span.least(), span.largest());
                })
                .toList();
        if (doubtful.isEmpty()) {
            return;
        }
        var refused = doubtful.stream()
                .map(field -> "min(row) FILTER (WHERE " + field.kind().refuses(field.name()) + ")")
                .toList();
        engine.each("SELECT " + String.join(", ", refused) + " FROM used", line -> {
            for (int i = 0; i < doubtful.size(); i++) {
                if (!line.missing(i + 1)) {
                    throw refusals.of(doubtful.get(i), line.whole(i + 1));
                }
            }
        });
    }

    /** A row of weight 0 is absent. */
    private void weigh(Field weight) {
        engine.each("SELECT count(*) FROM used WHERE " + weight.name() + " = 0", line -> {
            drop(weight.expression() + " is 0", line.whole(1));
            used -= line.whole(1);
        });
        engine.run("ALTER VIEW used RENAME TO used_or_not");
        engine.run("CREATE VIEW used AS SELECT * FROM used_or_not WHERE " + weight.name() + " > 0");
    }

    /** Counts rows that are left out for a reason. */
    private void drop(String reason, long rows) {
        if (rows > 0) {
            dropped.add(new Dropped(reason, rows));
        }
    }

    private String left() {
        return dropped.isEmpty()
                ? ""
                : ". Left out: "
                        + String.join(
                                ", ",
                                dropped.stream()
                                        .map(d -> d.rows() + " because " + d.reason())
                                        .toList());
    }

    /** Refuses a field in rows for a reason that takes more than one field to see. */
    public void refuseWhere(String condition, Field field, String why) {
        engine.each("SELECT min(row) FROM used WHERE " + condition, line -> {
            if (!line.missing(1)) {
                throw refusals.of(field, line.whole(1), why);
            }
        });
    }
}
