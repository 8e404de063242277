package dk.roret.effect.compare;

import dk.roret.effect.table.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers of several values side by side in the bits of one whole number, the first at the top. */
final class Packing {
    private static final int BITS = 63;

    private final List<Code> codes;
    private final int[] shift;
    private final long[] mask;

    private Packing(List<Code> codes) {
        this.codes = List.copyOf(codes);
        shift = new int[codes.size()];
        mask = new long[codes.size()];
        int bits = 0;
        for (int i = shift.length - 1; i >= 0; i--) {
            shift[i] = bits;
            mask[i] = ((1L << codes.get(i).bits()) - 1) << bits;
            bits += codes.get(i).bits();
        }
    }

    /**
     * As few whole numbers as hold all the values.
     *
     * @param first at the top of the first
     * @param rest where there is room
     * @param last at the bottom of each
     */
    static List<Packing> of(List<Code> first, List<Code> rest, Code last) {
        var all = new ArrayList<Packing>();
        var codes = new ArrayList<>(first);
        for (var code : rest) {
            if (bits(codes) + code.bits() + last.bits() > BITS) {
                codes.add(last);
                all.add(new Packing(codes));
                codes.clear();
            }
            codes.add(code);
        }
        codes.add(last);
        all.add(new Packing(codes));
        return all;
    }

    private static int bits(List<Code> codes) {
        return codes.stream().mapToInt(Code::bits).sum();
    }

    String sql() {
        return IntStream.range(0, shift.length)
                .mapToObj(i -> codes.get(i).sql() + " * " + (1L << shift[i]))
                .collect(Collectors.joining(" + "));
    }

    List<Code> codes() {
        return codes;
    }

    /** The bits of one value. */
    long mask(int i) {
        return mask[i];
    }

    int number(long packed, int i) {
        return (int) ((packed & mask[i]) >>> shift[i]);
    }
}
