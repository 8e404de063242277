package dk.roret.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What decides every byte of a demo municipality.
 *
 * @param seed any number; another seed gives other people with other luck in the same municipality
 * @param asOf the Monday that is today; the package sees the six years (313 weeks) before it
 * @param citizens how many citizens have been on a benefit in those years, at least 100
 */
public record DemoSettings(long seed, LocalDate asOf, int citizens) {

    /** The municipality of the front page: 6,000 citizens. */
    public static DemoSettings fjordby(LocalDate asOf) {
        return new DemoSettings(1, asOf, 6_000);
    }

    public DemoSettings {
        if (asOf.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("The as-of week begins on a Monday, and " + asOf + " is not one.");
        }
        if (citizens < 100) {
            throw new IllegalArgumentException("A municipality has at least 100 citizens, not " + citizens + ".");
        }
    }
}
