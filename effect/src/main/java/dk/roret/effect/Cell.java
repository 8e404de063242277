package dk.roret.effect;

/**
 * Alike rows as one: how long they were followed, how they left, and how many they are.
 *
 * @param entry followed from here on, at risk when {@code entry < t <= time}; {@link #FROM_THE_BEGINNING} where there is
 *     no late entry
 * @param time when they left or were last seen, 0 or more, in any unit
 * @param cause 0 last seen (censored), 1 and up an exit of that kind
 * @param rows how many there are, at least 1
 * @param weight the sum of their weights, above 0
 * @param squares the sum of the squares of their weights, above 0
 */
public record Cell(double entry, double time, int cause, long rows, double weight, double squares) {
    public static final double FROM_THE_BEGINNING = Double.NEGATIVE_INFINITY;

    public Cell {
        // There is a zero below zero that equals the other and is sorted before it.
        time += 0.0;
        if (!(time >= 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException("A time must be 0 or more, not " + time);
        }
        if (!(entry < time)) {
            throw new IllegalArgumentException("Entry must be before the time: " + entry + ", " + time);
        }
        if (cause < 0) {
            throw new IllegalArgumentException("A cause is 0 (censored) or a whole number above, not " + cause);
        }
        if (rows < 1 || !(weight > 0 && squares > 0 && Double.isFinite(weight) && Double.isFinite(squares))) {
            throw new IllegalArgumentException(
                    "There must be somebody in a cell: " + rows + " rows, weight " + weight + ", squares " + squares);
        }
    }

    /** People who weigh one each; the way in for counts that a database has grouped. */
    public static Cell people(double entry, double time, int cause, long count) {
        return new Cell(entry, time, cause, count, count, count);
    }

    /** As {@link #people(double, double, int, long)} for those followed from the beginning. */
    public static Cell people(double time, int cause, long count) {
        return people(FROM_THE_BEGINNING, time, cause, count);
    }

    /** Rows that weigh the same. */
    public static Cell weighted(double entry, double time, int cause, double weight, long rows) {
        return new Cell(entry, time, cause, rows, rows * weight, rows * weight * weight);
    }

    Cell with(Cell alike) {
        return new Cell(entry, time, cause, rows + alike.rows, weight + alike.weight, squares + alike.squares);
    }

    boolean exit() {
        return cause > 0;
    }
}
