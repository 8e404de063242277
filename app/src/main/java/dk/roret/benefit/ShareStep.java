package dk.roret.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weeks with benefit in a row that share one step of the staircase.
 *
 * @param until the Monday after the last week
 * @param step null where it is not known which step holds
 */
public record ShareStep(LocalDate from, LocalDate until, RefundStaircase.@Nullable Step step) {

    public boolean known() {
        return step != null;
    }
}
