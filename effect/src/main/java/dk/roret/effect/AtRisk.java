package dk.roret.effect;

/**
 * One line of the life table.
 *
 * @param n at risk just before the time
 * @param exits who left at the time, by any cause
 * @param censored who were last seen then; at one time exits come before censorings
 */
public record AtRisk(double time, double n, double exits, double censored) {
    /** The hazard: the share of those at risk that leaves. */
    double hazard() {
        return exits == 0 ? 0 : exits / n;
    }
}
