package dk.roret.effect.register;

import dk.roret.effect.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Fewer than this many offers of a type are judged beside all offers. */
    private static final int KIND = 3;

    /** @param worth the smallest effect worth having, in weeks within the horizon; null where nobody has said */
    public static List<Judgement> of(List<OfferEffect> effects, @Nullable Double worth) {
        var judgements = new ArrayList<Judgement>();
        for (var effect : effects) {
            var raw = raw(effect);
            if (raw == null) {
                judgements.add(new Judgement(effect, null, Verdict.NOT_YET_KNOWN, null));
                continue;
            }
            var shrunken = new Shrinkage(kind(effect, effects)).of(raw);
            var verdict = Verdict.of(raw, shrunken, worth);
            var missing = verdict == Verdict.NOT_YET_KNOWN ? Verdict.missing(raw, effect.matched()) : null;
            judgements.add(new Judgement(effect, shrunken, verdict, missing));
        }
        return judgements;
    }

    private static List<Difference> kind(OfferEffect effect, List<OfferEffect> effects) {
        var peers = effects.stream()
                .filter(e -> Objects.equals(e.targetGroup(), effect.targetGroup()) && raw(e) != null)
                .toList();
        var sameType =
                peers.stream().filter(e -> e.type().equals(effect.type())).toList();
        var kind = new ArrayList<Difference>();
        for (var peer : sameType.size() < KIND ? peers : sameType) {
            var raw = raw(peer);
            if (raw != null) {
                kind.add(raw);
            }
        }
        return kind;
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
