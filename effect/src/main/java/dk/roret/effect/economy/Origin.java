package dk.roret.effect.economy;

import dk.roret.effect.register.PackageReader.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a dated row comes from.
 *
 * @param source as the row names it; empty where it names none
 * @param status null where the row does not say
 */
public record Origin(String source, @Nullable Status status) {
    /** How well a row is known. */
    public enum Status {
        /** Read in the source. */
        FOUND,
        /** Worked out from rows that were found. */
        COMPUTED,
        /** From general knowledge, to be looked up before money is settled by it. */
        RECALLED
    }

    static Origin of(Row row) {
        var text = row.optional("status");
        for (var status : Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
                return new Origin(row.optional("source"), status);
            }
        }
        if (!text.isEmpty()) {
            throw row.refusal("status", "is " + text + ", but must be found, computed or recalled");
        }
        return new Origin(row.optional("source"), null);
    }
}
