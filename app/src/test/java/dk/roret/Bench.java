package dk.roret;

/** {@code ./roret bench [intake]}: how fast, as ratios, apart from the tests. */
final class Bench {

    private Bench() {}

    static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "all" : args[0];
        switch (what) {
            case "all", "intake" -> IntakeBench.main(new String[0]);
            default -> {
                System.err.println("roret: there is no benchmark '" + what + "'. Choose intake, or none for all.");
                System.exit(1);
            }
        }
    }
}
