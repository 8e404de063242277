package dk.roret.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that must hold for a rule to hold.
 *
 * @param test one of the fact's
 * @param number what a number is held against; 0 for anything else
 */
public record Condition(Fact fact, String test, int number) {

    private static final Pattern CODE = Pattern.compile("([a-z-]+)\\.([a-z0-9_-]+)(?::([0-9]{1,4}))?");

    public Condition {
        if (!fact.tests().contains(test)) {
            throw new IllegalArgumentException(fact + " is never " + test);
        }
        number = fact.number() ? number : 0;
    }

    /** As {@link #code()} wrote it; empty when it is none. */
    static Optional<Condition> of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = parts.group(3);
        return Fact.forRules()
                .filter(fact -> fact.code().equals(parts.group(1)))
                .filter(fact -> fact.tests().contains(parts.group(2)))
                .map(fact -> new Condition(fact, parts.group(2), number == null ? 0 : Integer.parseInt(number)))
                .findAny();
    }

    /** What is not known does not hold. */
    boolean holds(Facts facts) {
        return facts.value(fact)
                .map(value -> switch (test) {
                    case Fact.AT_LEAST -> Integer.parseInt(value) >= number;
                    case Fact.UNDER -> Integer.parseInt(value) < number;
                    default -> value.equals(test);
                })
                .orElse(false);
    }

    /** Without the number: what is chosen among in the form. */
    String kind() {
        return fact.code() + "." + test;
    }

    String code() {
        return kind() + (fact.number() ? ":" + number : "");
    }
}
