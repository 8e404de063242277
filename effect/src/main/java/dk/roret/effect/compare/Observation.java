package dk.roret.effect.compare;

/** A value that so many rows of an arm share, and what each of them weighs; weight 0 is not matched. */
public record Observation(boolean treated, double weight, double value, long rows) {}
