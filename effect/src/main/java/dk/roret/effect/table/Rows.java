package dk.roret.effect.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the files with the fields that were asked for, checked: the view {@code used} has a column {@code row} and
 * one for each field. A row that lacks one is left out and counted.
 */
public final class Rows {
    /** Rows left out, by reason. */
    public record Dropped(String reason, long rows) {}

    private static final Set<String> NUMBERS = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE",
            "BOOLEAN");

    private final DuckDb engine;
    private final List<Field> fields;
    private final @Nullable String where;
    private final List<Dropped> dropped = new ArrayList<>();

    private Rows(DuckDb engine, List<Field> fields, @Nullable String where) {
        this.engine = engine;
        this.fields = List.copyOf(fields);
        this.where = where;
    }

    /**
     * @param fields each becomes a column of {@code used}
     * @param where which rows, in SQL; all where null
     * @throws BadInput naming file, column and row, where a value is not allowed or nothing is left
     */
    public static Rows select(DuckDb engine, List<Field> fields, @Nullable String where) {
        var rows = new Rows(engine, fields, where);
        rows.createViews();
        rows.check();
        return rows;
    }

    public List<Dropped> dropped() {
        return dropped;
    }

    public Engine engine() {
        return engine;
    }

    private static String raw(Field field) {
        return "raw_" + field.name();
    }

    private void createViews() {
        expressions().forEach(expression -> expression.check(engine));
        var select = new ArrayList<String>();
        fields.forEach(field -> select.add("(" + field.expression() + "\n) AS " + raw(field)));
        String from = " FROM data" + (where == null ? "" : " WHERE (" + where + "\n)");
        try {
            engine.run("CREATE VIEW raw AS SELECT rowid AS row, " + String.join(", ", select) + from);
        } catch (BadInput e) {
            throw misunderstood(e);
        }
        var types = new LinkedHashMap<String, String>();
        engine.each("DESCRIBE raw", line -> types.put(line.text(1), line.text(2)));
        var casts = new ArrayList<String>();
        fields.forEach(field -> casts.add(
                field.kind().cast(raw(field), NUMBERS.contains(types.get(raw(field)))) + " AS " + field.name()));
        String complete = String.join(
                " AND ",
                fields.stream().map(field -> raw(field) + " IS NOT NULL").toList());
        engine.run("CREATE VIEW used AS SELECT row, " + String.join(", ", casts) + " FROM raw WHERE " + complete);
    }

    /** Where rows are chosen comes first, since everything else is only read in those. */
    private List<Expression> expressions() {
        var expressions = new ArrayList<Expression>();
        if (where != null) {
            expressions.add(new Expression("--where", where));
        }
        fields.forEach(field -> expressions.add(of(field)));
        return expressions;
    }

    /** Which option it was that the engine did not understand. */
    private BadInput misunderstood(BadInput all) {
        for (var expression : expressions()) {
            try {
                engine.each("SELECT rowid, (" + expression.sql() + "\n) FROM data LIMIT 0", line -> {});
            } catch (BadInput e) {
                return expression.misfit(engine, reason(e));
            }
        }
        return all;
    }

    private void check() {
        var missing = new ArrayList<String>();
        String before = "";
        for (var field : fields) {
            missing.add("count(*) FILTER (WHERE " + before + raw(field) + " IS NULL)");
            before += raw(field) + " IS NOT NULL AND ";
        }
        var refused = fields.stream()
                .map(field -> "min(row) FILTER (WHERE " + field.kind().refuses(field.name()) + ")")
                .toList();
        try {
            engine.each("SELECT " + String.join(", ", missing) + " FROM raw", line -> {
                for (int i = 0; i < fields.size(); i++) {
                    drop(fields.get(i).expression() + " is missing", line.whole(i + 1));
                }
            });
            engine.each("SELECT " + String.join(", ", refused) + " FROM used", line -> {
                for (int i = 0; i < fields.size(); i++) {
                    if (!line.missing(i + 1)) {
                        throw refusal(fields.get(i), line.whole(i + 1));
                    }
                }
            });
            fields.stream().filter(field -> field.kind() == Field.Kind.WEIGHT).forEach(this::weigh);
        } catch (BadInput e) {
            throw e.getCause() == null ? e : notReadable(e);
        }
        engine.each("SELECT count(*) FROM used", line -> {
            if (line.whole(1) == 0) {
                throw new BadInput(engine.files() + ": there are no rows to count" + left());
            }
        });
    }

    /** A row of weight 0 is absent. */
    private void weigh(Field weight) {
        engine.each(
                "SELECT count(*) FROM used WHERE " + weight.name() + " = 0",
                line -> drop(weight.expression() + " is 0", line.whole(1)));
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

    private BadInput refusal(Field field, long row) {
        var value = new String[1];
        engine.each(
                "SELECT CAST(" + raw(field) + " AS VARCHAR) FROM raw WHERE row = " + row,
                line -> value[0] = line.text(1));
        return refusal(of(field), row, "is " + value[0] + ", but " + field.kind().rule);
    }

    private static Expression of(Field field) {
        return new Expression(field.option(), field.expression());
    }

    private BadInput refusal(Expression expression, long row, String why) {
        var origin = engine.origin(row);
        return new BadInput(origin.file() + ", column " + expression.sql() + ", row " + origin.row() + ": "
                + expression.option() + " " + why);
    }

    /** A row at which an expression cannot be evaluated, found by halving. */
    private BadInput notReadable(BadInput all) {
        for (var expression : expressions()) {
            if (!evaluates(expression, Long.MAX_VALUE)) {
                var rows = new long[1];
                engine.each("SELECT count(*) FROM data", line -> rows[0] = line.whole(1));
                long good = 0;
                long bad = rows[0];
                while (bad - good > 1) {
                    long middle = (good + bad) / 2;
                    if (evaluates(expression, middle)) {
                        good = middle;
                    } else {
                        bad = middle;
                    }
                }
                return refusal(expression, good, "cannot be read there: " + reason(all));
            }
        }
        return all;
    }

    private static String reason(BadInput e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : DuckDb.reason(cause);
    }

    private boolean evaluates(Expression expression, long rows) {
        String chosen = where == null || expression.option().equals("--where") ? "" : " AND (" + where + "\n)";
        String value = expression.option().equals("--where")
                ? "CAST((" + expression.sql() + "\n) AS BOOLEAN)"
                : "(" + expression.sql() + "\n)";
        try {
            engine.each(
                    "SELECT max(CAST(" + value + " AS VARCHAR)) FROM data WHERE rowid < " + rows + chosen, line -> {});
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    /** Refuses a field in rows for a reason that takes more than one field to see. */
    public void refuseWhere(String condition, Field field, String why) {
        engine.each("SELECT min(row) FROM used WHERE " + condition, line -> {
            if (!line.missing(1)) {
                throw refusal(of(field), line.whole(1), why);
            }
        });
    }
}
