package dk.roret.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at one citizen on one day. Looks of the same person for the same reason are one row. */
public record DayOfLooks(LocalDate date, List<Row> rows) {

    /**
     * @param ground null when the look was refused
     * @param listed the citizen stood in a list, and was not opened
     * @param reason what was written at an emergency opening
     */
    public record Row(
            String who,
            Role role,
            @Nullable Ground ground,
            boolean listed,
            @Nullable String reason,
            Instant first,
            Instant last,
            int times) {

        /** Key of what was done. */
        public String what() {
            if (ground == null) {
                return "access.looks.refused";
            }
            return listed ? "access.looks.listed" : "access.looks.opened";
        }
    }
}
