package dk.roret.benefit;

import java.time.LocalDate;

/** The days whose benefits are known, both included. What lies before is not known. */
public record Observation(LocalDate from, LocalDate until) {

    public Observation {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Observed until " + until + ", before " + from);
        }
    }
}
