package dk.roret.stage;

import dk.roret.benefit.Benefit;
import dk.roret.benefit.LawTable;
import dk.roret.benefit.Support.Certainty;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that holds for whoever is on a benefit, as a row of {@code stage/rules.csv}.
 *
 * @param key of the words, and for a readiness category its code
 * @param benefit null for every benefit
 * @param after time on the benefit from which it holds, or when it happens
 * @param day which day a milestone falls on; null for what is no milestone
 * @param numbers that go into the words
 * @param decider null where nobody has to decide
 * @param law where it is written
 * @param link to the law; null where none is known
 * @param validUntil the last day; null while it is in force
 * @param source where we read it
 */
public record Rule(
        Kind kind,
        String key,
        @Nullable Benefit benefit,
        Period after,
        @Nullable Day day,
        List<Integer> numbers,
        @Nullable Decider decider,
        String law,
        @Nullable URI link,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        Certainty certainty) {

    /** What a rule tells. */
    public enum Kind {
        STAGE,
        MILESTONE,
        /** New law; what was read of a benefit before it may no longer hold. */
        REFORM,
        READINESS,
        DUTY,
        RIGHT,
        COMPLAINT
    }

    /** Which day a milestone falls on. */
    public enum Day {
        ON,
        /** The day before at the latest. */
        BY,
        /** The end of the month. */
        MONTH_END;

        LocalDate of(LocalDate day) {
            return switch (this) {
                case ON -> day;
                case BY -> day.minusDays(1);
                case MONTH_END -> day.withDayOfMonth(day.lengthOfMonth());
            };
        }
    }

    /** Who decides. */
    public enum Decider {
        MUNICIPALITY,
        UNEMPLOYMENT_FUND,
        APPEALS_BOARD;

        /** Key of the sentence. */
        public String text() {
            return "stage.decides." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Key of the words. */
    public String text() {
        return "stage.rule." + key;
    }

    public boolean recalled() {
        return certainty == Certainty.RECALLED;
    }

    boolean inForce(LocalDate on) {
        return !validFrom.isAfter(on) && (validUntil == null || !validUntil.isBefore(on));
    }

    boolean of(Benefit other) {
        return benefit == null || benefit == other;
    }

    /** As it has to be told when new law may have changed it. */
    Rule unsure() {
        return new Rule(
                kind,
                key,
                benefit,
                after,
                day,
                numbers,
                decider,
                law,
                link,
                validFrom,
                validUntil,
                source,
                Certainty.RECALLED);
    }

    static List<Rule> read() {
        return LawTable.read(
                "/stage/rules.csv",
                row -> new Rule(
                        Kind.valueOf(upper(row.getField("kind"))),
                        row.getField("key"),
                        row.getField("benefit").isEmpty() ? null : Benefit.of(row.getField("benefit")),
                        row.getField("after").isEmpty() ? Period.ZERO : Period.parse(row.getField("after")),
                        row.getField("day").isEmpty() ? null : Day.valueOf(upper(row.getField("day"))),
                        Stream.of(row.getField("numbers").split(" "))
                                .filter(number -> !number.isEmpty())
                                .map(Integer::valueOf)
                                .toList(),
                        row.getField("decides").isEmpty() ? null : Decider.valueOf(upper(row.getField("decides"))),
                        row.getField("law"),
                        row.getField("link").isEmpty() ? null : URI.create(row.getField("link")),
                        LocalDate.parse(row.getField("valid_from")),
                        row.getField("valid_until").isEmpty() ? null : LocalDate.parse(row.getField("valid_until")),
                        row.getField("source"),
                        Certainty.valueOf(upper(row.getField("status")))));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
