package dk.roret.effect.register;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who began an offer, with those like them who did not: what an estimate other than of weeks can be made of.
 *
 * @param citizen the key in the package
 * @param monday of the week they began in, from which all are followed
 * @param comparisons their weights are 1 in all
 */
public record MatchedStart(String citizen, LocalDate monday, Followed participant, List<Followed> comparisons) {
    /** Nobody is followed longer, in weeks. */
    public static final int LONGEST = PersonWeeks.LONGEST;

    /**
     * How long somebody stayed on support.
     *
     * @param person the same number for the same person in every start
     * @param weeks on support as far as they were followed, 0 to {@link #LONGEST}
     * @param left whether they are known to have left then; otherwise they were last seen on support
     */
    public record Followed(int person, int weeks, boolean left, double weight) {}

    /** Told of every estimate as it is made, from several threads at once. */
    @FunctionalInterface
    public interface Use {
        /** @param starts those that were matched, one for each start */
        void matched(OfferEffect effect, List<MatchedStart> starts);
    }
}
