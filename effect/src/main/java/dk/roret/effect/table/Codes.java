package dk.roret.effect.table;

import dk.roret.effect.table.Field.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the values of fields: whole numbers close together by subtracting the least, anything else by a table of its
 * distinct values.
 */
public final class Codes {
    /** Up to here, numbers that do not occur cost less than a join would. */
    private static final int CLOSE_TOGETHER = 1 << 20;

    private final DuckDb engine;
    private final Rows rows;
    private final StringBuilder from = new StringBuilder("used");

    public Codes(DuckDb engine, Rows rows) {
        this.engine = engine;
        this.rows = rows;
    }

    /** What to read from in order to find the fields and the numbers of their values. */
    public String from() {
        return from.toString();
    }

    /** Numbers the values of a field, in their order. */
    public Code of(Field field) {
        var span = rows.span(field.name());
        if (span == null || !isCloseTogether(span)) {
            return listed(field);
        }
        long least = span.least();
        return new Code(
                "(CAST(" + Rows.raw(field.name()) + " AS BIGINT) - (" + least + "))",
                (int) (span.largest() - least) + 1,
                code -> Long.toString(least + code),
                code -> least + code);
    }

    /** A value as a number, in SQL: yes and no as 1 and 0, NaN where it is other text. */
    public static String number(String value) {
        return "coalesce(TRY_CAST(" + value + " AS DOUBLE), CASE CAST(" + value
                + " AS VARCHAR) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END, CAST('NaN' AS DOUBLE))";
    }

    private static boolean isCloseTogether(Rows.Span span) {
        double width = (double) span.largest() - span.least();
        return width < CLOSE_TOGETHER;
    }

    private Code listed(Field field) {
        var table = "code_" + field.name();
        engine.run("CREATE TABLE " + table + " AS SELECT value, row_number() OVER (ORDER BY value) - 1 AS code"
                + " FROM (SELECT DISTINCT " + field.name() + " AS value FROM used)");
        from.append(" JOIN " + table + " ON " + table + ".value = used." + field.name());
        var texts = new ArrayList<String>();
        var values = new ArrayList<Double>();
        engine.each("SELECT CAST(value AS VARCHAR), " + number("value") + " FROM " + table + " ORDER BY code", line -> {
            if (field.kind() == Kind.TEXT) {
                texts.add(line.text(1));
            }
            values.add(line.number(2));
        });
        return code(table, texts, values);
    }

    private static Code code(String table, List<String> texts, List<Double> values) {
        return new Code(
                table + ".code",
                values.size(),
                code -> texts.isEmpty() ? Double.toString(values.get(code)) : texts.get(code),
                values::get);
    }
}
