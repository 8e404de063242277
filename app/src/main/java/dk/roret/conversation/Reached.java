package dk.roret.conversation;

import dk.roret.value.Disclosure;
import dk.roret.value.Tally;

/**
 * How many reached what contact shall achieve, in one group.
 *
 * @param group empty for everybody
 * @param all conversations or people, and the people behind them
 * @param yes those that reached it
 * @param no those that did not; a person can be behind both
 */
public record Reached(String group, Tally all, Tally yes, Tally no) {

    /** The quantile of the normal distribution for an interval of 95 per cent. */
    private static final double Z = 1.959964;

    /** What can be said of a goal from so few or many. */
    public enum Verdict {
        REACHED,
        NOT_REACHED,
        NOT_KNOWN;

        /** Key of the words. */
        public String text() {
            return "conversation.goals."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    Reached plus(Reached other) {
        return new Reached(group, all.plus(other.all), yes.plus(other.yes), no.plus(other.no));
    }

    boolean clear(Disclosure limits) {
        return limits.clear(all) && limits.clear(yes) && limits.clear(no);
    }

    /** 0 to 1. */
    public double share() {
        return all.cases() == 0 ? 0 : (double) yes.cases() / all.cases();
    }

    /** Lower limit of Wilson's 95 per cent interval, 0 to 1. */
    public double lower() {
        return centre() - half();
    }

    /** Upper limit of Wilson's 95 per cent interval, 0 to 1. */
    public double upper() {
        return centre() + half();
    }

    /** @param goal at least so many of 100 */
    public Verdict verdict(int goal) {
        if (all.cases() > 0 && lower() * 100 >= goal) {
            return Verdict.REACHED;
        }
        return all.cases() > 0 && upper() * 100 < goal ? Verdict.NOT_REACHED : Verdict.NOT_KNOWN;
    }

    /** As Wilson (1927): counted in people, since conversations with the same person are alike. */
    private double centre() {
        return (share() + Z * Z / (2 * people())) / (1 + Z * Z / people());
    }

    private double half() {
        double spread = share() * (1 - share()) / people() + Z * Z / (4 * people() * people());
        return Z * Math.sqrt(spread) / (1 + Z * Z / people());
    }

    private double people() {
        return Math.max(1, all.persons());
    }
}
