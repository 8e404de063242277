package dk.roret.effect;

/**
 * S(t), one cause's F(t) and the area under F, carried forward in time with their covariances: the matrix recursion of
 * Andersen, Borgan, Gill and Keiding (1993, IV.4.4) with multinomial increments, written out.
 */
final class DeltaMethod {
    private double stay = 1;
    private double leave;
    private boolean othersLeft;
    private double stayStay;
    private double leaveStay;
    private double leaveLeave;
    private double areaStay;
    private double areaLeave;
    private double areaArea;

    /** Nothing happens for a while. */
    void pass(double width) {
        areaArea += width * (2 * areaLeave + width * leaveLeave);
        areaLeave += width * leaveLeave;
        areaStay += width * leaveStay;
    }

    /** @param ofCause those of the exits that are of the cause */
    void exits(AtRisk at, double ofCause) {
        if (at.exits() == 0 || stay == 0) {
            return;
        }
        double all = at.hazard();
        double one = ofCause / at.n();
        double sampling = stay * stay / at.n();
        leaveLeave += one * (2 * leaveStay + one * stayStay) + sampling * one * (1 - one);
        leaveStay = (1 - all) * (leaveStay + one * stayStay - sampling * one);
        stayStay = (1 - all) * ((1 - all) * stayStay + sampling * all);
        areaLeave += one * areaStay;
        areaStay *= 1 - all;
        leave += stay * one;
        othersLeft |= ofCause < at.exits();
        stay *= (at.n() - at.exits()) / at.n();
    }

    /** Whether nobody is left and nobody left by another cause: F is 1, without error and not only nearly. */
    private boolean everybodyLeft() {
        return stay == 0 && !othersLeft;
    }

    double incidence() {
        return everybodyLeft() ? 1 : leave;
    }

    double varianceOfIncidence() {
        return everybodyLeft() ? 0 : Math.max(0, leaveLeave);
    }

    double varianceOfArea() {
        return Math.max(0, areaArea);
    }
}
