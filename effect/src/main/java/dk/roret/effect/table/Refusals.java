package dk.roret.effect.table;

import java.util.List;

/** Says which file, column and row it is that cannot be used, and why. */
record Refusals(DuckDb engine, List<Field> fields) {
    /** For the value that stands there. */
    BadInput of(Field field, long row) {
        var value = new String[1];
        engine.each(
                "SELECT CAST(" + Rows.raw(field.name()) + " AS VARCHAR) FROM raw WHERE row = " + row,
                line -> value[0] = line.text(1));
        return of(field, row, "is " + value[0] + ", but " + field.kind().rule);
    }

    BadInput of(Field field, long row, String why) {
        var origin = engine.origin(row);
        return new BadInput(origin.file() + ", column " + field.expression() + ", row " + origin.row() + ": "
                + field.option() + " " + why);
    }

    /** A row at which an expression cannot be evaluated, found by halving. */
    BadInput notReadable(BadInput all) {
        for (var field : fields) {
            if (!evaluates(field, Long.MAX_VALUE)) {
                var rows = new long[1];
                engine.each("SELECT count(*) FROM data", line -> rows[0] = line.whole(1));
                long good = 0;
                long bad = rows[0];
                while (bad - good > 1) {
                    long middle = (good + bad) / 2;
                    if (evaluates(field, middle)) {
                        good = middle;
                    } else {
                        bad = middle;
                    }
                }
                return of(field, good, "cannot be read there: " + reason(all));
            }
        }
        return all;
    }

    static String reason(BadInput e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : DuckDb.reason(cause);
    }

    private boolean evaluates(Field field, long rows) {
        try {
            engine.each(
                    "SELECT max(CAST(" + Rows.raw(field.name()) + " AS VARCHAR)) FROM raw WHERE row < " + rows,
                    line -> {});
            return true;
        } catch (BadInput e) {
            return false;
        }
    }
}
