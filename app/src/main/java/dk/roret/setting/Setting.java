package dk.roret.setting;

import java.util.function.Predicate;

/**
 * Something the municipality decides for itself, from a date. A module declares its own as beans.
 *
 * @param key name in the database and in the texts: {@code setting.<key>} is its name, {@code setting.<key>.about}
 *     says what it decides
 * @param fallback holds until the municipality has chosen
 * @param source who set the fallback, or which rule it comes from
 * @param accepted what a value may be
 */
public record Setting(String key, String fallback, String source, Predicate<String> accepted) {

    public static Setting text(String key, String fallback, String source) {
        return new Setting(key, fallback, source, value -> !value.isBlank() && value.length() <= 200);
    }

    /** A whole number within the limits, both included. */
    public static Setting number(String key, int fallback, int least, int most, String source) {
        return new Setting(key, Integer.toString(fallback), source, value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        });
    }
}
