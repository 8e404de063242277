package dk.roret;

import java.util.Arrays;
import java.util.List;

/**
 * {@code ./roret bench [intake | effect [SPELLS …] | evaluate | outcome | coverage | seeds]}: how fast, as ratios, and how
 * right, apart from the tests.
 */
final class Bench {
    private static final List<Long> SPELLS = List.of(100_000L, 1_000_000L, 10_000_000L);

    private Bench() {}

    static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "all" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (what) {
            case "all" -> {
                IntakeBench.main(new String[0]);
                EffectBench.matchedTable(SPELLS);
                EffectBench.evaluation();
            }
            case "intake" -> IntakeBench.main(new String[0]);
            case "effect" -> EffectBench.matchedTable(sizes(args));
            case "evaluate" -> EffectBench.evaluation();
            case "outcome" -> OutcomeBench.bench();
            case "coverage" -> CoverageBench.main(rest);
            case "seeds" -> SeedsBench.main(rest);
            default -> {
                System.err.println("roret: there is no benchmark '" + what
                        + "'. Choose intake, effect, evaluate, outcome, coverage or seeds, or none for the fast ones.");
                System.exit(1);
            }
        }
    }

    private static List<Long> sizes(String[] args) {
        return args.length == 1
                ? SPELLS
                : Arrays.stream(args).skip(1).map(Long::valueOf).toList();
    }
}
