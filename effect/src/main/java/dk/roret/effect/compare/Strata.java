package dk.roret.effect.compare;

import dk.roret.effect.table.Engine;
import java.util.Arrays;

/** Packed rows, stratum by stratum: a counting sort, since the strata are numbered without gaps worth mentioning. */
final class Strata {
    /** Where each stratum begins, and the end of the last. */
    private final int[] first;

    private final long[] rows;

    private Strata(int[] first, long[] rows) {
        this.first = first;
        this.rows = rows;
    }

    /**
     * @param strata how many there are
     * @param rows how many there are
     * @param sql two columns: the number of the stratum, and the packed row
     */
    static Strata read(Engine engine, int strata, int rows, String sql) {
        var unsorted = new Unsorted(strata, rows);
        engine.eachPair(sql, unsorted);
        return unsorted.sorted();
    }

    private static final class Unsorted implements Engine.Pairs {
        private final int[] ends;
        private final int[] strata;
        private final long[] rows;
        private int size;

        Unsorted(int strata, int rows) {
            ends = new int[strata + 1];
            this.strata = new int[rows];
            this.rows = new long[rows];
        }

        @Override
        public void accept(long stratum, long row) {
            strata[size] = (int) stratum;
            rows[size++] = row;
            ends[(int) stratum + 1]++;
        }

        Strata sorted() {
            Arrays.parallelPrefix(ends, Integer::sum);
            var next = ends.clone();
            var sorted = new long[size];
            for (int i = 0; i < size; i++) {
                sorted[next[strata[i]]++] = rows[i];
            }
            return new Strata(ends, sorted);
        }
    }

    int first(int stratum) {
        return first[stratum];
    }

    /** The one after the last. */
    int end(int stratum) {
        return first[stratum + 1];
    }

    long row(int i) {
        return rows[i];
    }

    /** The arm is the lowest bit of a packed row. */
    boolean isTreated(int i) {
        return (rows[i] & 1) == 1;
    }

    int treated(int stratum) {
        int treated = 0;
        for (int i = first(stratum); i < end(stratum); i++) {
            treated += (int) (rows[i] & 1);
        }
        return treated;
    }

    /** Puts the rows of a stratum in order, so that whatever is added up afterwards does not depend on how they came. */
    void sort(int stratum) {
        Arrays.sort(rows, first(stratum), end(stratum));
    }
}
