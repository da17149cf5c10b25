package dev.millrace.learner.formula;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Numbers for invariants: the same seed gives the same ones.
public final class RandomNumbers {
    private final SplittableRandom random;

    /// Starts from a seed.
    public RandomNumbers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A whole number in [low, high].
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// A number in [low, high).
    public double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    /// Normal numbers.
    public double[] normal(int count, double mean, double deviation) {
        return IntStream.range(0, count)
                .mapToDouble(i -> random.nextGaussian(mean, deviation))
                .toArray();
    }

    /// Truth values, true with a probability.
    public boolean[] coins(int count, double probability) {
        var coins = new boolean[count];
        for (var i = 0; i < count; i++) {
            coins[i] = random.nextDouble() < probability;
        }
        return coins;
    }
}
