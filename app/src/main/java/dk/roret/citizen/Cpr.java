package dk.roret.citizen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A CPR number. It never prints itself: {@link #toString} is masked, so that none ends in a log.
 *
 * <p>The first six digits are a date, with the day as it is or plus 60 (replacement numbers); the seventh tells the
 * century. Modulus 11 is not tried: numbers without it have been given out since 1 October 2007 (cpr.dk).
 */
public record Cpr(String digits) {

    public Cpr {
        if (birthDate(digits).isEmpty()) {
            throw new IllegalArgumentException("Not a CPR number");
        }
    }

    public static boolean valid(String digits) {
        return birthDate(digits).isPresent();
    }

    /** The date that the number carries. */
    public LocalDate birthDate() {
        return birthDate(digits).orElseThrow();
    }

    /** 140280-•••• */
    public String masked() {
        return digits.substring(0, 6) + "-••••";
    }

    /** 140280-1234, only for those who asked to see it and were written down. */
    public String full() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    @Override
    public String toString() {
        return "••••••-••••";
    }

    private static Optional<LocalDate> birthDate(String digits) {
        if (!digits.matches("[0-9]{10}")) {
            return Optional.empty();
        }
        int day = Integer.parseInt(digits, 0, 2, 10);
        int month = Integer.parseInt(digits, 2, 4, 10);
        int year = Integer.parseInt(digits, 4, 6, 10);
        try {
            return Optional.of(
                    LocalDate.of(century(digits.charAt(6) - '0', year) + year, month, day > 60 ? day - 60 : day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int century(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }
}
