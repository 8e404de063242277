package dk.roret.outcome;

import dk.roret.effect.register.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of one offer, for all who took part or for some of them.
 *
 * @param group empty for all
 * @param participants null where it would give away how few could not be compared
 * @param worth null where kroner are not reckoned
 */
record Figure(
        Cut cut,
        String group,
        Judgement judgement,
        @Nullable Integer participants,
        @Nullable Worth worth) {

    String offer() {
        return judgement.effect().offer();
    }
}
