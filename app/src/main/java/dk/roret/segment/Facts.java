package dk.roret.segment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a citizen, and what was answered in the guide; what is not known is left out.
 *
 * @param values numbers as digits, anything else as one of the fact's tests
 */
public record Facts(Map<Fact, String> values) {

    public Optional<String> value(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** Questions that a rule could have asked about, and nobody has answered. */
    public List<Fact> unanswered() {
        return Fact.forRules()
                .filter(fact -> Fact.asked().anyMatch(fact::equals))
                .filter(fact -> !values.containsKey(fact))
                .toList();
    }

    List<String> coded() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .toList();
    }

    static Facts of(List<String> coded) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        for (String one : coded) {
            int is = one.indexOf('=');
            values.put(Fact.valueOf(one.substring(0, is)), one.substring(is + 1));
        }
        return new Facts(values);
    }
}
