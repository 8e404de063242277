package dk.roret.chart;

import java.time.LocalDate;

/** From what is measured to pixels, in a straight line. */
record Scale(double from, double to, double start, double end) {
    Scale {
        if (!(from < to)) {
            throw new IllegalArgumentException("A scale must go upwards: " + from + " to " + to);
        }
    }

    static Scale ofDates(LocalDate from, LocalDate to, double start, double end) {
        return new Scale(from.toEpochDay(), to.toEpochDay(), start, end);
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    double at(LocalDate date) {
        return at(date.toEpochDay());
    }
}
