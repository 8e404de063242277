package dk.roret.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row, read as the schema says. An empty cell is null, and false where a boolean is meant. */
public final class Row {

    private final Map<String, Integer> positions;
    private final @Nullable Object[] values;

    Row(Map<String, Integer> positions, @Nullable Object[] values) {
        this.positions = positions;
        this.values = values;
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    public @Nullable String text(String field) {
        return (String) value(field);
    }

    public @Nullable LocalDate date(String field) {
        return (LocalDate) value(field);
    }

    public boolean is(String field, String value) {
        return value.equals(value(field));
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    private @Nullable Object value(String field) {
        return values[requireNonNull(positions.get(field), field)];
    }
}
