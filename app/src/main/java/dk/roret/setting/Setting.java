package dk.roret.setting;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something the municipality decides for itself, from a date. A module declares its own as beans.
 *
 * @param key name in the database and in the texts: {@code setting.<key>} is its name, {@code setting.<key>.about}
 *     says what it decides
 * @param fallback holds until the municipality has chosen
 * @param source who set the fallback, or which rule it comes from
 * @param accepted what a value may be
 * @param wrong key of the sentence for a value that it may not be
 * @param limits the least and most that a number may be; empty for text
 */
public record Setting(
        String key, String fallback, String source, Predicate<String> accepted, String wrong, List<Integer> limits) {

    public static Setting text(String key, String fallback, String source) {
        return new Setting(
                key,
                fallback,
                source,
                value -> !value.isBlank() && value.length() <= 200,
                "setting.wrong-text",
                List.of());
    }

    /** Numbers of weeks with a benefit, such as {@code 18, 40, 52}; {@code 0} for none. */
    public static Setting weeks(String key, String fallback, String source) {
        return new Setting(
                key,
                fallback,
                source,
                value -> value.matches("0|[1-9][0-9]{0,2}( ?, ?[1-9][0-9]{0,2}){0,9}"),
                "setting.wrong-weeks",
                List.of());
    }

    /** A whole number within the limits, both included. */
    public static Setting number(String key, int fallback, int least, int most, String source) {
        Predicate<String> within = value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        };
        return new Setting(
                key, Integer.toString(fallback), source, within, "setting.wrong-number", List.of(least, most));
    }

    /** Key of the name. */
    public String text() {
        return "setting." + key;
    }

    /** Key of what it decides. */
    public String about() {
        return text() + ".about";
    }

    public boolean isNumber() {
        return !limits.isEmpty();
    }
}
