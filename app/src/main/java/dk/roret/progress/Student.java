package dk.roret.progress;

/** Quantiles of Student's t distribution. */
final class Student {

    private static final double Z = 1.959963985;

    private Student() {}

    /**
     * The 97.5 per cent quantile, by the expansion around the normal distribution (Abramowitz and Stegun 26.7.5).
     *
     * @param freedom degrees of freedom, at least 3: within one per cent there, and closer above
     */
    static double t95(long freedom) {
        if (freedom < 3) {
            throw new IllegalArgumentException("Too few degrees of freedom: " + freedom);
        }
        double z2 = Z * Z;
        double first = Z * (z2 + 1) / 4;
        double second = Z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        double v = freedom;
        return Z + first / v + second / (v * v) + third / (v * v * v) + fourth / (v * v * v * v);
    }
}
