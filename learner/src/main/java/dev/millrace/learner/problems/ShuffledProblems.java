package dev.millrace.learner.problems;

import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.SplittableRandom;

/// A finite data set as an endless source: every epoch holds each problem once, in an order of its own that follows
/// from the seed and the epoch.
public final class ShuffledProblems implements ProblemSource {
    private final List<Problem> problems;
    private final long seed;
    private long epoch = -1;
    private int[] order = new int[0];

    /// Shuffles a data set.
    ///
    /// @param problems at least one
    /// @param seed of every epoch's order
    public ShuffledProblems(List<Problem> problems, long seed) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems: got none, expected at least one");
        }
        this.problems = List.copyOf(problems);
        this.seed = seed;
    }

    @Override
    public synchronized Problem problem(long index) {
        long wanted = index / problems.size();
        if (wanted != epoch) {
            order = shuffle(wanted);
            epoch = wanted;
        }
        return problems.get(order[(int) (index % problems.size())]);
    }

    /// Fisher and Yates, from a generator that is split anew for each epoch so that any epoch can be asked for
    /// first.
    private int[] shuffle(long wanted) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + wanted);
        var shuffled = new int[problems.size()];
        for (int i = 0; i < shuffled.length; i++) {
            int other = random.nextInt(i + 1);
            shuffled[i] = shuffled[other];
            shuffled[other] = i;
        }
        return shuffled;
    }
}
