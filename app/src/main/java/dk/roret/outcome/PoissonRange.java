package dk.roret.outcome;

/**
 * The 95 per cent interval for how many events a period brings on average, when so many were counted: what chance alone
 * would give. By Byar's approximation to the exact interval (Breslow and Day, Statistical Methods in Cancer Research II,
 * 1987, page 69).
 */
record PoissonRange(double lower, double upper) {

    private static final double Z = 1.959964;

    static PoissonRange of(long counted) {
        return new PoissonRange(counted == 0 ? 0 : bound(counted, -Z), bound(counted + 1, Z));
    }

    private static double bound(long count, double z) {
        return count * Math.pow(1 - 1.0 / (9 * count) + z / (3 * Math.sqrt(count)), 3);
    }
}
