package dk.roret.setting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the municipality chose for a setting.
 *
 * @param from the first day that it applies
 * @param decidedBy who made the choice: a committee, a leader
 * @param enteredBy who wrote it here
 */
public record Choice(String value, LocalDate from, String decidedBy, String enteredBy, Instant enteredAt) {}
