package dk.roret.effect;

import java.util.ArrayList;
import java.util.List;

/** The cumulative hazard of people who weigh one each, with its standard error. */
public record CumulativeHazard(List<Step> steps) {
    /** Up to this many at one time are taken one by one; the integral is then off by less than 1e-13. */
    private static final int ONE_BY_ONE = 1000;

    public record Step(double time, double hazard, double stdError) {}

    /** Σ d/n with variance Σ d/n² (Nelson and Aalen): those who leave at one time leave at once. */
    public static CumulativeHazard nelsonAalen(Counts people) {
        return of(people, (n, d, power) -> d / Math.pow(n, power));
    }

    /** Σ 1/n + 1/(n-1) + … (Fleming and Harrington 1984): those who leave at one time leave one after the other. */
    public static CumulativeHazard flemingHarrington(Counts people) {
        return of(people, CumulativeHazard::oneAfterTheOther);
    }

    private interface Increment {
        double of(double n, double d, int power);
    }

    private static CumulativeHazard of(Counts people, Increment increment) {
        if (people.weighted()) {
            throw new IllegalArgumentException("The error of the cumulative hazard is not for weights");
        }
        var steps = new ArrayList<Step>();
        double hazard = 0;
        double variance = 0;
        for (var at : people.atRisk()) {
            if (at.exits() > 0) {
                hazard += increment.of(at.n(), at.exits(), 1);
                variance += increment.of(at.n(), at.exits(), 2);
            }
            steps.add(new Step(at.time(), hazard, Math.sqrt(variance)));
        }
        return new CumulativeHazard(List.copyOf(steps));
    }

    /** Σ 1/k^power over k from n-d+1 to n; the middle of a long sum by the integral of the midpoint rule. */
    private static double oneAfterTheOther(double n, double d, int power) {
        double sum = 0;
        double k = n - d + 1;
        for (int i = 0; i < ONE_BY_ONE && k <= n; i++, k++) {
            sum += 1 / Math.pow(k, power);
        }
        if (k > n) {
            return sum;
        }
        double from = k - 0.5;
        double until = n + 0.5;
        return sum
                + (power == 1
                        ? Math.log(until / from) - ends(from, until, 2) / 24
                        : 1 / from - 1 / until - ends(from, until, 3) / 12);
    }

    private static double ends(double from, double until, int power) {
        return 1 / Math.pow(from, power) - 1 / Math.pow(until, power);
    }
}
