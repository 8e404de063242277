package dk.roret.effect.register;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import java.util.ArrayList;

/** One side of the trials of an offer: weights summed by how long people stayed and how they left. */
final class Arm {
    private static final int CAUSES = Exit.values().length + 1;

    private final double[][] weight = new double[PersonWeeks.LONGEST + 1][CAUSES];
    private final double[][] squares = new double[PersonWeeks.LONGEST + 1][CAUSES];
    private final long[][] rows = new long[PersonWeeks.LONGEST + 1][CAUSES];

    void add(int time, int cause, double w) {
        weight[time][cause] += w;
        squares[time][cause] += w * w;
        rows[time][cause]++;
    }

    Counts counts() {
        var cells = new ArrayList<Cell>();
        for (int time = 0; time < weight.length; time++) {
            for (int cause = 0; cause < CAUSES; cause++) {
                if (rows[time][cause] > 0) {
                    cells.add(new Cell(
                            Cell.FROM_THE_BEGINNING,
                            time,
                            cause,
                            rows[time][cause],
                            weight[time][cause],
                            squares[time][cause]));
                }
            }
        }
        return new Counts(cells, true);
    }

    /** How much one unit moves an estimate, by its time and cause. */
    static double[][] moves(Counts counts, double[] influence) {
        var moves = new double[PersonWeeks.LONGEST + 1][CAUSES];
        for (int i = 0; i < influence.length; i++) {
            var cell = counts.cells().get(i);
            moves[(int) cell.time()][cell.cause()] = influence[i];
        }
        return moves;
    }
}
