package dk.roret.chart;

import java.time.LocalDate;

/** A day on an axis of time, and what stands there. */
public record DateTick(LocalDate on, String words) {}
