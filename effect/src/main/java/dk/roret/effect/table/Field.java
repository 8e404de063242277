package dk.roret.effect.table;

/**
 * Something to be read from every row.
 *
 * @param name of the column it gets
 * @param option what asked for it, for messages: {@code --time}
 * @param expression SQL over the columns
 */
public record Field(String name, String option, String expression, Kind kind) {
    /** What is allowed there. The square of a number must be a number still, so nothing is larger than 1e100. */
    public enum Kind {
        TEXT("VARCHAR", "false", ""),
        NUMBER("DOUBLE", "isnan(?) OR abs(?) > 1E100", "must be a number between -1e100 and 1e100"),
        TIME("DOUBLE", "isnan(?) OR ? > 1E100 OR ? < 0", "must be a number from 0 to 1e100"),
        WEIGHT(
                "DOUBLE",
                "isnan(?) OR ? > 1E100 OR ? < 0 OR (? > 0 AND ? < 1E-100)",
                "must be 0, or a number from 1e-100 to 1e100"),
        ZERO_OR_ONE("DOUBLE", "? NOT IN (0, 1)", "must be 0 or 1"),
        CAUSE("DOUBLE", "isnan(?) OR ? < 0 OR ? > 2000000000 OR ? <> floor(?)", "must be a whole number, 0 or more");

        private final String type;
        private final String refused;
        final String rule;

        Kind(String type, String refused, String rule) {
            this.type = type;
            this.refused = refused;
            this.rule = rule;
        }

        /** The value in its type; null where it cannot be read as such. */
        String cast(String column, boolean alreadyANumber) {
            return this == TEXT || alreadyANumber
                    ? "CAST(" + column + " AS " + type + ")"
                    : "TRY_CAST(CAST(" + column + " AS VARCHAR) AS " + type + ")";
        }

        String refuses(String value) {
            return value + " IS NULL OR " + refused.replace("?", value);
        }
    }
}
