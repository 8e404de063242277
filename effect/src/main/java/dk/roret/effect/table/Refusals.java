package dk.roret.effect.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which expression, file, column and row it is that cannot be used, and why. */
record Refusals(DuckDb engine, List<Field> fields, @Nullable String where) {
    private static final String WHERE = "--where";

    /** Where rows are chosen comes first, since everything else is only read in those. */
    List<Expression> expressions() {
        var expressions = new ArrayList<Expression>();
        if (where != null) {
            expressions.add(new Expression(WHERE, where));
        }
        fields.forEach(field -> expressions.add(expression(field)));
        return expressions;
    }

    private static Expression expression(Field field) {
        return new Expression(field.option(), field.expression());
    }

    /** Which expression it was that the engine did not understand. */
    BadInput misunderstood(BadInput all) {
        for (var expression : expressions()) {
            try {
                engine.each("SELECT " + engine.row() + ", (" + expression.sql() + "\n) FROM data LIMIT 0", line -> {});
            } catch (BadInput e) {
                return expression.misfit(engine, reason(e));
            }
        }
        return all;
    }

    /** For the value that stands there. */
    BadInput of(Field field, long row) {
        var value = new String[1];
        engine.each(
                "SELECT CAST(" + Rows.raw(field.name()) + " AS VARCHAR) FROM raw WHERE row = " + row,
                line -> value[0] = line.text(1));
        return of(field, row, "is " + value[0] + ", but " + field.kind().rule);
    }

    BadInput of(Field field, long row, String why) {
        return of(expression(field), row, why);
    }

    private BadInput of(Expression expression, long row, String why) {
        var origin = engine.origin(row);
        return new BadInput(origin.file() + ", column " + expression.sql() + ", row " + origin.row() + ": "
                + expression.option() + " " + why);
    }

    /** A row at which an expression cannot be evaluated, found by halving. */
    BadInput notReadable(BadInput all) {
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
                return of(expression, good, "cannot be read there: " + reason(all));
            }
        }
        return all;
    }

    private static String reason(BadInput e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : Jdbc.reason(cause);
    }

    private boolean evaluates(Expression expression, long rows) {
        boolean chooses = expression.option().equals(WHERE);
        String chosen = where == null || chooses ? "" : " AND (" + where + "\n)";
        String value = "(" + expression.sql() + "\n)";
        try {
            engine.each(
                    "SELECT max(CAST(" + (chooses ? "CAST(" + value + " AS BOOLEAN)" : value)
                            + " AS VARCHAR)) FROM data WHERE " + engine.row() + " < " + rows + chosen,
                    line -> {});
            return true;
        } catch (BadInput e) {
            return false;
        }
    }
}
