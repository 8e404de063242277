package dk.roret.effect.table;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Values numbered 0, 1, 2 … in their order, so that a whole row can be packed into a whole number.
 *
 * @param sql the number of a row's value, a BIGINT, over {@link Codes#from()}
 * @param size how many numbers there are
 * @param text the value that has a number
 * @param value the value as a number; NaN where it is text
 */
public record Code(String sql, int size, IntFunction<String> text, IntToDoubleFunction value) {
    /** Bins that an expression already numbers. */
    public static Code bins(String sql, int size) {
        return new Code("CAST(" + sql + " AS BIGINT)", size, Integer::toString, bin -> bin);
    }

    /** How many bits a number takes. */
    public int bits() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }
}
