package dk.roret.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A benefit that counts as public support, and how the state and the municipality share it.
 *
 * @param awardedFrom spells that began before this day do not follow the staircase; null: all do
 */
public record Support(
        LocalDate validFrom,
        Benefit benefit,
        Financing financing,
        @Nullable LocalDate awardedFrom,
        Certainty certainty,
        String source) {

    /** Who pays the citizen, and so in which direction money goes afterwards. */
    public enum Financing {
        /** The municipality pays, and the state refunds its share. */
        REFUND,
        /** The state or an unemployment fund pays, and the municipality co-finances its share. */
        CO_FINANCE
    }

    /** How well the row is known. */
    public enum Certainty {
        /** Read in the source. */
        FOUND,
        /** From general knowledge, to be looked up in the source before money is settled by it. */
        RECALLED
    }

    static List<Support> read() {
        return LawTable.read(
                "/benefit/support.csv",
                row -> new Support(
                        LocalDate.parse(row.getField("valid_from")),
                        Benefit.of(row.getField("benefit")),
                        Financing.valueOf(row.getField("financing").toUpperCase(Locale.ROOT)),
                        row.getField("awarded_from").isEmpty() ? null : LocalDate.parse(row.getField("awarded_from")),
                        Certainty.valueOf(row.getField("certainty").toUpperCase(Locale.ROOT)),
                        row.getField("source")));
    }

    static Optional<Support> of(List<Support> rows, Benefit benefit, LocalDate on) {
        return LawTable.inForce(
                        rows.stream().filter(row -> row.benefit == benefit).toList(), Support::validFrom, on)
                .stream()
                .findAny();
    }

    boolean followsStaircase(Spell spell) {
        return awardedFrom == null || !spell.start().isBefore(awardedFrom);
    }
}
