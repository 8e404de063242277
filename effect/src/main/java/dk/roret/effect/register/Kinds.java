package dk.roret.effect.register;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of people on support that a trial tells apart: benefit, readiness category, sex, age, education, weeks of benefit
 * before and weeks so far. Two kinds on the same benefit, in the same category, are so many steps from one another: one for
 * another sex, one for another education, one for each band of age, of weeks before and of weeks so far between them.
 */
final class Kinds {
    /** People further from one another than this, in steps, are not compared. */
    static final int FURTHEST = 3;

    private static final int[] AGES = {30, 40, 50};
    private static final int[] PRIOR = {1, 26, 52, 104};
    private static final int[] ELAPSED = {4, 13, 26, 52, 104};

    /** Digits before this one must be equal; those from it on are traits that may differ. */
    private static final int FIRST_TRAIT = 2;

    /** Sex and education have no order. */
    private static final boolean[] ORDERED = {false, true, false, true, true};

    private final int[] radix;
    private final int[] codes;
    private final int[] numbers;
    private final AtomicReferenceArray<@Nullable List<int[]>> near;

    private Kinds(int[] radix, int[] codes, int[] numbers) {
        this.radix = radix;
        this.codes = codes;
        this.numbers = numbers;
        near = new AtomicReferenceArray<>(codes.length);
    }

    /** How the kinds of a register are written as one number each. */
    record Code(int[] radix) {
        static Code of(Register register) {
            return new Code(new int[] {
                register.benefits().size(),
                register.readiness().size() + 1,
                register.sexes(),
                AGES.length + 1,
                register.educations(),
                PRIOR.length + 1,
                ELAPSED.length + 1
            });
        }

        /**
         * @param readiness the code of the category, or the number of categories where there is none
         * @param age in years
         * @param prior weeks of benefit in the three years before the spell
         * @param elapsed weeks in the spell
         */
        int of(int benefit, int readiness, int sex, int age, int education, int prior, int elapsed) {
            int code = benefit;
            code = code * radix[1] + readiness;
            code = code * radix[2] + sex;
            code = code * radix[3] + band(age, AGES);
            code = code * radix[4] + education;
            code = code * radix[5] + band(prior, PRIOR);
            return code * radix[6] + band(elapsed, ELAPSED);
        }

        private static int band(int value, int[] cuts) {
            int band = 0;
            while (band < cuts.length && value >= cuts[band]) {
                band++;
            }
            return band;
        }

        /** The kinds that occur, numbered in the order of their codes. */
        Kinds among(int[] occurring) {
            var numbers = new int[Arrays.stream(radix).reduce(1, Math::multiplyExact)];
            for (int code : occurring) {
                numbers[code] = 1;
            }
            var codes = IntStream.range(0, numbers.length)
                    .filter(c -> numbers[c] > 0)
                    .toArray();
            for (int kind = 0; kind < codes.length; kind++) {
                numbers[codes[kind]] = kind;
            }
            return new Kinds(radix, codes, numbers);
        }
    }

    int size() {
        return codes.length;
    }

    /** The kind with a code that occurs. */
    int numbered(int code) {
        return numbers[code];
    }

    /** The kinds that may stand in for one: those one step away, then those two, up to {@value #FURTHEST}. */
    List<int[]> near(int kind) {
        var known = near.get(kind);
        if (known == null) {
            known = IntStream.rangeClosed(1, FURTHEST)
                    .mapToObj(steps -> group(kind)
                            .filter(other -> steps(kind, other) == steps)
                            .toArray())
                    .toList();
            near.set(kind, known);
        }
        return known;
    }

    /** Those on the same benefit, in the same category, stand together. */
    private IntStream group(int kind) {
        int from = kind;
        while (from > 0 && groupOf(from - 1) == groupOf(kind)) {
            from--;
        }
        int until = kind;
        while (until < codes.length && groupOf(until) == groupOf(kind)) {
            until++;
        }
        return IntStream.range(from, until);
    }

    private int groupOf(int kind) {
        int group = codes[kind];
        for (int digit = radix.length - 1; digit >= FIRST_TRAIT; digit--) {
            group /= radix[digit];
        }
        return group;
    }

    private int steps(int one, int other) {
        int steps = 0;
        int a = codes[one];
        int b = codes[other];
        for (int digit = radix.length - 1; digit >= FIRST_TRAIT; digit--) {
            int apart = Math.abs(a % radix[digit] - b % radix[digit]);
            steps += ORDERED[digit - FIRST_TRAIT] ? apart : Math.min(1, apart);
            a /= radix[digit];
            b /= radix[digit];
        }
        return steps;
    }
}
