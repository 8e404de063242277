package dk.roret.effect.economy;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Days on one benefit.
 *
 * @param end the last day; null while it runs
 * @param weekly kroner for a full week that this citizen gets; null where the register does not say
 */
record BenefitSpell(
        String benefit,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Double weekly) {
    static final Comparator<BenefitSpell> ORDER = Comparator.comparing(BenefitSpell::start)
            .thenComparing(spell -> spell.end() == null ? LocalDate.MAX : spell.end())
            .thenComparing(BenefitSpell::benefit);

    boolean endsBefore(LocalDate day) {
        return end != null && end.isBefore(day);
    }

    boolean holds(LocalDate day) {
        return !start.isAfter(day) && !endsBefore(day);
    }
}
