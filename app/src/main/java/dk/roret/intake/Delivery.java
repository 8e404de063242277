package dk.roret.intake;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a data package says about itself.
 *
 * @param source who sent it; keys are the source's own
 * @param created when the extract was made
 * @param full a row that is no longer there is withdrawn
 * @param from first day that the extract sees
 * @param until last day that the extract sees
 */
public record Delivery(String source, Instant created, boolean full, LocalDate from, LocalDate until) {}
