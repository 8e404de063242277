package dk.roret.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a team has set itself.
 *
 * @param monthly so many exits from benefit a month on average
 * @param agreedBy the team, its leader
 */
public record TeamGoal(UUID team, BigDecimal monthly, LocalDate from, LocalDate until, String agreedBy, String why) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
