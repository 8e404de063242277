package dk.roret.effect.register;

/** The mean of each trait over all person-weeks on support: what participants are held against before matching. */
final class Everybody {
    private final double[] means;

    Everybody(PersonWeeks weeks) {
        means = new double[weeks.traits().size()];
        for (int trait = 0; trait < means.length; trait++) {
            double sum = 0;
            for (int i = 0; i < weeks.size(); i++) {
                sum += weeks.trait(i, trait);
            }
            means[trait] = sum / weeks.size();
        }
    }

    double mean(int trait) {
        return means[trait];
    }
}
