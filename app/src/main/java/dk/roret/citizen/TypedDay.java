package dk.roret.citizen;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as a date field sends it. */
final class TypedDay {

    private TypedDay() {}

    /** Null for what is no day, and for nothing. */
    static @Nullable LocalDate of(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
