package dk.roret.effect.compare;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.Group;
import dk.roret.effect.LogRank;
import dk.roret.effect.table.Code;
import java.util.ArrayList;
import java.util.List;

/** Weighted counts of time and cause in both arms, and the log-rank test within the strata. */
final class CurveTally {
    private static final int CONTROL = 0;
    private static final int TREATED = 1;

    private final Packing packing;
    private final int until;
    private final Code times;
    private final Code causes;
    private final int lastSeen;
    private final LogRank logRank = new LogRank(2);
    private final double[] atRisk = new double[2];
    private final double[] exits = new double[2];
    private long[][] rows;
    private double[] weights;
    private double[] squares;
    private List<Group> groups = List.of();

    /** @param until where the time stands in the packing, with the cause after it */
    CurveTally(Packing packing, int until) {
        this.packing = packing;
        this.until = until;
        times = packing.codes().get(until);
        causes = packing.codes().get(until + 1);
        lastSeen = causes.value().applyAsDouble(0) == 0 ? 0 : -1;
        int cells = times.size() * causes.size();
        rows = new long[2][cells];
        weights = new double[cells];
        squares = new double[cells];
    }

    /**
     * The sorted rows of a stratum that has both arms, from the last time to the first, as a risk set grows.
     *
     * @param weight of each control
     */
    void add(Strata strata, int stratum, double weight) {
        atRisk[CONTROL] = 0;
        atRisk[TREATED] = 0;
        for (int i = strata.end(stratum) - 1; i >= strata.first(stratum); ) {
            int time = packing.number(strata.row(i), until);
            exits[CONTROL] = 0;
            exits[TREATED] = 0;
            for (; i >= strata.first(stratum) && packing.number(strata.row(i), until) == time; i--) {
                int arm = strata.isTreated(i) ? TREATED : CONTROL;
                int cause = packing.number(strata.row(i), until + 1);
                int cell = time * causes.size() + cause;
                atRisk[arm]++;
                exits[arm] += cause == lastSeen ? 0 : 1;
                rows[arm][cell]++;
                if (arm == CONTROL) {
                    weights[cell] += weight;
                    squares[cell] += weight * weight;
                }
            }
            logRank.add(atRisk, exits);
        }
    }

    /** Keeps what was counted and lets go of the rest. */
    void finish() {
        var control = new ArrayList<Cell>();
        var treated = new ArrayList<Cell>();
        for (int cell = 0; cell < weights.length; cell++) {
            double time = times.value().applyAsDouble(cell / causes.size());
            int cause = (int) causes.value().applyAsDouble(cell % causes.size());
            if (rows[CONTROL][cell] > 0) {
                control.add(new Cell(
                        Cell.FROM_THE_BEGINNING, time, cause, rows[CONTROL][cell], weights[cell], squares[cell]));
            }
            if (rows[TREATED][cell] > 0) {
                treated.add(Cell.people(time, cause, rows[TREATED][cell]));
            }
        }
        groups = List.of(
                new Group("control", new Counts(control, true)), new Group("treated", new Counts(treated, true)));
        rows = new long[0][];
        weights = new double[0];
        squares = new double[0];
    }

    List<Group> groups() {
        return groups;
    }

    LogRank logRank() {
        return logRank;
    }
}
