package dk.roret.demo;

import java.util.List;

/** Random numbers that anybody can repeat: SplitMix64 (Steele, Lea, Flood 2014), begun from a mix of keys. */
final class Draw {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    static Draw of(long seed, long... keys) {
        long mixed = seed;
        for (long key : keys) {
            mixed = mix(mixed + GAMMA * (key + 1));
        }
        return new Draw(mixed);
    }

    /** At least 0 and below 1. */
    double next() {
        state += GAMMA;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    /** From {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return next() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** An index, each as likely as its weight. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = next() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Luck around 1: log-normal with mean 1. */
    double luck(double sigma) {
        double bell = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
        return Math.exp(sigma * bell - sigma * sigma / 2);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
