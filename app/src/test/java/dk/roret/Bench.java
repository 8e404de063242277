package dk.roret;

import java.util.Arrays;

/** {@code ./roret bench [intake | coverage]}: how fast, as ratios, and how right, apart from the tests. */
final class Bench {

    private Bench() {}

    static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "all" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (what) {
            case "all", "intake" -> IntakeBench.main(new String[0]);
            case "coverage" -> CoverageBench.main(rest);
            default -> {
                System.err.println("roret: there is no benchmark '" + what
                        + "'. Choose intake or coverage, or none for the fast ones.");
                System.exit(1);
            }
        }
    }
}
