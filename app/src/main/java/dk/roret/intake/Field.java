package dk.roret.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of a schema, with the limits that its values are held to. */
record Field(
        String name,
        Type type,
        boolean required,
        boolean unique,
        int longest,
        @Nullable Pattern pattern,
        List<String> allowed,
        String least,
        String most,
        int decimals,
        Shown shown) {

    enum Type {
        STRING("text"),
        DATE("date"),
        INTEGER("int"),
        NUMBER("numeric"),
        BOOLEAN("boolean");

        final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /** How a value is repeated to whoever has to put it right. */
    enum Shown {
        AS_IT_IS,
        MASKED,
        NEVER
    }

    static Field of(JsonNode json) {
        JsonNode limits = json.path("constraints");
        String pattern = limits.path("pattern").asString("");
        return new Field(
                json.path("name").asString(),
                Type.valueOf(json.path("type").asString().toUpperCase(Locale.ROOT)),
                limits.path("required").asBoolean(false),
                limits.path("unique").asBoolean(false),
                limits.path("maxLength").asInt(1000),
                pattern.isEmpty() ? null : Pattern.compile(pattern),
                limits.path("enum").valueStream().map(JsonNode::asString).toList(),
                limits.path("minimum").asString(""),
                limits.path("maximum").asString(""),
                json.path("roret").path("decimals").asInt(9),
                switch (json.path("roret").path("shown").asString("")) {
                    case "masked" -> Shown.MASKED;
                    case "never" -> Shown.NEVER;
                    default -> Shown.AS_IT_IS;
                });
    }

    /** The value, or what is wrong with the cell. A blank cell is a missing value. */
    Cell read(String raw) {
        if (raw.isBlank()) {
            return required
                    ? Cell.wrong("required")
                    : type == Type.BOOLEAN ? new Cell(false, null, List.of()) : Cell.MISSING;
        }
        if (raw.indexOf('\uFFFD') >= 0) {
            return Cell.wrong("encoding");
        }
        if (raw.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')) {
            return Cell.wrong("control");
        }
        return switch (type) {
            case STRING -> string(raw);
            case DATE -> date(raw);
            case INTEGER -> number(raw, "-?[0-9]{1,9}", "integer");
            case NUMBER -> number(raw, "-?[0-9]{1,12}(\\.[0-9]+)?", "number");
            case BOOLEAN ->
                raw.equals("true") || raw.equals("false")
                        ? new Cell(raw.equals("true"), null, List.of())
                        : Cell.wrong("boolean");
        };
    }

    private Cell string(String raw) {
        if (raw.length() > longest) {
            return Cell.wrong("too-long", Integer.toString(longest), Integer.toString(raw.length()));
        }
        if (!allowed.isEmpty() && !allowed.contains(raw)) {
            return Cell.wrong("enum", String.join(", ", allowed));
        }
        if (pattern != null && !pattern.matcher(raw).matches()) {
            return Cell.wrong("pattern", pattern.pattern());
        }
        return new Cell(raw, null, List.of());
    }

    private Cell date(String raw) {
        LocalDate date;
        try {
            date = raw.length() == 10 ? LocalDate.parse(raw) : null;
        } catch (DateTimeParseException notADate) {
            date = null;
        }
        if (date == null) {
            return Cell.wrong("date");
        }
        if (!least.isEmpty() && date.isBefore(LocalDate.parse(least))) {
            return Cell.wrong("too-early", least);
        }
        if (!most.isEmpty() && date.isAfter(LocalDate.parse(most))) {
            return Cell.wrong("too-late", most);
        }
        return new Cell(date, null, List.of());
    }

    private Cell number(String raw, String form, String reason) {
        if (!raw.matches(form)) {
            return Cell.wrong(reason);
        }
        BigDecimal number = new BigDecimal(raw);
        if (number.stripTrailingZeros().scale() > decimals) {
            return Cell.wrong("decimals", Integer.toString(decimals));
        }
        if (!least.isEmpty() && number.compareTo(new BigDecimal(least)) < 0) {
            return Cell.wrong("too-small", least);
        }
        if (!most.isEmpty() && number.compareTo(new BigDecimal(most)) > 0) {
            return Cell.wrong("too-large", most);
        }
        return new Cell(number, null, List.of());
    }

    /**
     * @param reason key of the sentence that says what is wrong; null when nothing is
     * @param details what the sentence names
     */
    record Cell(@Nullable Object value, @Nullable String reason, List<String> details) {

        static final Cell MISSING = new Cell(null, null, List.of());

        static Cell wrong(String reason, String... details) {
            return new Cell(null, "intake.reason." + reason, List.of(details));
        }
    }
}
