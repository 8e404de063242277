package dk.roret.effect.register;

import dk.roret.effect.Difference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer's effect beside others of its kind.
 *
 * @param shrunken weeks saved within {@link #HORIZON} weeks, drawn towards offers of the same type; null where nobody could
 *     be compared
 * @param missing how many more participants would settle it; null where it is settled
 */
public record Judgement(
        OfferEffect effect,
        @Nullable Difference shrunken,
        Verdict verdict,
        @Nullable Long missing) {
    /** The horizon that verdicts are about, in weeks. */
    public static final int HORIZON = 52;

    /** How often an interval of 95 percent misses zero where nothing was done. */
    private static final double BY_CHANCE = 0.05;

    /** @param worth the smallest effect worth having, in weeks within the horizon; null where nobody has said */
    public static List<Judgement> of(List<OfferEffect> effects, @Nullable Double worth) {
        var judgements = new ArrayList<Judgement>();
        for (var effect : effects) {
            var raw = raw(effect);
            if (raw == null) {
                judgements.add(new Judgement(effect, null, Verdict.NOT_YET_KNOWN, null));
                continue;
            }
            var shrunken = Shrinkage.among(effect, effects, Judgement::raw).of(raw);
            var verdict = Verdict.of(shrunken, worth);
            var missing = verdict == Verdict.NOT_YET_KNOWN ? Verdict.missing(raw, effect.matched()) : null;
            judgements.add(new Judgement(effect, shrunken, verdict, missing));
        }
        return judgements;
    }

    /** How many offers would be told to work or to harm if none did anything. */
    public static double expectedByChance(List<Judgement> judgements) {
        return BY_CHANCE
                * judgements.stream()
                        .filter(j -> j.effect().targetGroup() == null && j.shrunken() != null)
                        .count();
    }

    /** Weeks saved before shrinking; null where there are too few for an error. */
    public static @Nullable Difference raw(OfferEffect effect) {
        for (var saved : effect.weeksSaved()) {
            if (saved.horizon() == HORIZON && saved.difference().stdError() > 0 && effect.matched() > 1) {
                return saved.difference();
            }
        }
        return null;
    }
}
