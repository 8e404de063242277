package dk.roret.segment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the municipality's rules can ask about. Some is known beforehand; the rest are questions in the guide, each with
 * a few answers to choose among.
 */
public enum Fact {
    /** Weeks with any benefit in the last 156, this one included. */
    WEEKS(0, Fact.AT_LEAST, Fact.UNDER),
    /** In whole years. */
    AGE(0, Fact.AT_LEAST, Fact.UNDER),
    /** Whether an education for an occupation is completed. */
    EDUCATION(0, "none", "some"),
    READINESS(0, "job_ready", "activity_ready", "education_ready", "not_assessed"),
    LAST_WORK(1, "now", "under-1", "under-3", "over-3", "never"),
    READING(1, "fine", "slow", "help"),
    NETWORK(2, "yes", "few", "no"),
    HOME(2, "calm", "some", "hard"),
    HEALTH(2, "no", "some", "much"),
    BELIEF(3, "yes", "maybe", "no"),
    /** The professional's own belief. No rule asks about it: it is a ground for choosing otherwise. */
    BELIEF_STAFF(3, "yes", "maybe", "no");

    public static final String AT_LEAST = "at-least";
    public static final String UNDER = "under";

    private final int part;
    private final List<String> tests;

    Fact(int part, String... tests) {
        this.part = part;
        this.tests = List.of(tests);
    }

    /** Those asked in one part of the guide. */
    public static List<Fact> in(int part) {
        return Stream.of(values()).filter(fact -> fact.part == part).toList();
    }

    public static Stream<Fact> asked() {
        return Stream.of(values()).filter(fact -> fact.part > 0);
    }

    public static Stream<Fact> forRules() {
        return Stream.of(values()).filter(fact -> fact != BELIEF_STAFF);
    }

    /** Of the guide; 0 for what is known beforehand. */
    public int part() {
        return part;
    }

    /** A number is at least or under another; anything else is one of these. */
    public List<String> tests() {
        return tests;
    }

    public boolean number() {
        return tests.contains(AT_LEAST);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the question. */
    public String text() {
        return "segment.fact." + code();
    }

    /** Key of an answer. */
    public String text(String answer) {
        return text() + "." + answer;
    }
}
