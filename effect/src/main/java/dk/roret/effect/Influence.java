package dk.roret.effect;

/**
 * How much an estimate moves when one unit in a cell weighs a little more: the infinitesimal jackknife, cell by cell. A
 * person who stands in several cells is one draw, so add up weight times influence per person before squaring.
 */
public final class Influence {
    private Influence() {}

    /** On the restricted mean, in the order of {@code counts.cells()}. */
    public static double[] onRestrictedMean(Counts counts, double horizon) {
        var influence = Jackknife.of(counts, counts.atRisk()).onArea(horizon);
        for (int i = 0; i < influence.length; i++) {
            influence[i] = -influence[i];
        }
        return influence;
    }

    /** On the share that is still there at a time, in the order of {@code counts.cells()}. */
    public static double[] onSurvival(Counts counts, double time) {
        var influence = Jackknife.of(counts, counts.atRisk()).onIncidence(time);
        for (int i = 0; i < influence.length; i++) {
            influence[i] = -influence[i];
        }
        return influence;
    }

    /** On the share that has left by a cause until a time, in the order of {@code counts.cells()}. */
    public static double[] onIncidence(Counts counts, int cause, double time) {
        return Jackknife.of(counts, counts.atRisk(), cause).onIncidence(time);
    }
}
