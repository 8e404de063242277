package dk.roret.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * CPR numbers that no living person can have. They carry the day, month and year of birth, and a seventh digit
 * that places the birth a hundred years earlier: 5 to 8 with the years 58 to 99 reads as 1858 to 1899, and 0 to 3
 * with the years 00 to 08 as 1900 to 1908 (rule of the seventh digit: cpr.dk). The last digit is odd for men and
 * even for women. Modulus 11 is not kept, as numbers without it are valid too.
 */
final class Cpr {

    private static final int SERIALS = 2000;

    /** Deliveries beside the municipality take their numbers from here on. */
    static final int BESIDE = 1_900;

    private final Map<Integer, Integer> given = new HashMap<>();
    private final int first;

    Cpr() {
        this(0);
    }

    Cpr(int first) {
        this.first = first;
    }

    /** The next unused number for this day and sex. */
    String next(LocalDate born, boolean female) {
        int key = Math.toIntExact(born.toEpochDay()) * 2 + (female ? 0 : 1);
        int nth = first + given.merge(key, 1, Integer::sum) - 1;
        if (nth >= SERIALS) {
            throw new IllegalStateException("No CPR numbers are left for " + born);
        }
        int scattered = Math.floorMod(key * 733 + nth * 1009, SERIALS);
        int seventh = (born.getYear() < 2000 ? 5 : 0) + scattered / 500;
        int rest = (scattered % 500) * 2 + (female ? 0 : 1);
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d%d%03d",
                born.getDayOfMonth(),
                born.getMonthValue(),
                born.getYear() % 100,
                seventh,
                rest);
    }
}
