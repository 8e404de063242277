package dk.roret.progress;

import java.util.List;

/**
 * Something a citizen can work on.
 *
 * @param about what it is, in a sentence to the citizen
 * @param indicators those that are asked today
 */
public record Theme(String key, Wording name, Wording about, List<Indicator> indicators) {

    public Theme {
        indicators = List.copyOf(indicators);
    }
}
