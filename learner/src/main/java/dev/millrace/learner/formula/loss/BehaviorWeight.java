package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;
import java.util.Arrays;

/// What a token counts for having been sampled from other weights, or by other code, than those at the step's
/// start.
///
/// ```
/// log weight_t = d_t          level token        d_t = proximalLogProb_t − behaviorLogProb_t
///              = Σ d          level sequence, the same for all tokens of a response
///              = Σ d / l      level geometric, the same for all tokens of a response
/// truncated: min(weight, cap)
/// masked:    weight where low ≤ weight ≤ high, else 0
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | log-probabilities | `[l]`, one response | nats |
/// | result | `[l]` | ratio |
///
/// Token level, truncated: decoupled PPO as in AReaL, arXiv 2505.24298, equation 5, with a cap. Sequence
/// level: the unbiased weight of a whole response, whose variance grows with its length; geometric: its
/// mean per token. Masked: IcePop's rule, which leaves a token out where the two distributions have come
/// apart. Not guaranteed: an unbiased gradient, as soon as a cap or a mask acts.
public sealed interface BehaviorWeight {
    /// What one weight is computed over.
    enum Level {
        TOKEN,
        SEQUENCE,
        GEOMETRIC
    }

    /// Every token counts 1.
    record None() implements BehaviorWeight {}

    /// Weights up to a cap.
    ///
    /// @param level what one weight is computed over
    /// @param cap the largest weight, > 0
    record Truncated(Level level, double cap) implements BehaviorWeight {
        public Truncated {
            check(cap > 0, "cap", cap, "> 0");
        }
    }

    /// Weights within bounds, and 0 outside of them.
    ///
    /// @param level what one weight is computed over
    /// @param low the smallest weight that counts, ≥ 0
    /// @param high the largest that counts, ≥ low
    record Masked(Level level, double low, double high) implements BehaviorWeight {
        public Masked {
            check(low >= 0, "low", low, ">= 0");
            check(high >= low, "high", high, ">= low (" + low + ")");
        }
    }

    /// The weights of a response's tokens.
    ///
    /// @param proximalLogProbs under the weights at the step's start, `[l]`
    /// @param behaviorLogProbs under the distribution each token was sampled from, `[l]`
    default double[] of(Reals proximalLogProbs, Reals behaviorLogProbs) {
        return switch (this) {
            case None() -> {
                var ones = new double[proximalLogProbs.size()];
                Arrays.fill(ones, 1);
                yield ones;
            }
            case Truncated(Level level, double cap) ->
                Arrays.stream(weights(level, proximalLogProbs, behaviorLogProbs))
                        .map(weight -> Math.min(weight, cap))
                        .toArray();
            case Masked(Level level, double low, double high) ->
                Arrays.stream(weights(level, proximalLogProbs, behaviorLogProbs))
                        .map(weight -> weight < low || weight > high ? 0 : weight)
                        .toArray();
        };
    }

    /// How many tokens of a response a cap or a mask acts on.
    ///
    /// @param proximalLogProbs under the weights at the step's start, `[l]`
    /// @param behaviorLogProbs under the distribution each token was sampled from, `[l]`
    default long boundTokens(Reals proximalLogProbs, Reals behaviorLogProbs) {
        return switch (this) {
            case None() -> 0;
            case Truncated(Level level, double cap) ->
                Arrays.stream(weights(level, proximalLogProbs, behaviorLogProbs))
                        .filter(weight -> weight > cap)
                        .count();
            case Masked(Level level, double low, double high) ->
                Arrays.stream(weights(level, proximalLogProbs, behaviorLogProbs))
                        .filter(weight -> weight < low || weight > high)
                        .count();
        };
    }

    private static double[] weights(Level level, Reals proximalLogProbs, Reals behaviorLogProbs) {
        var size = proximalLogProbs.size();
        Reals.requireSameSize("behaviorLogProbs", size, behaviorLogProbs.size());
        var logs = new double[size];
        for (var t = 0; t < size; t++) {
            logs[t] = proximalLogProbs.at(t) - behaviorLogProbs.at(t);
        }
        var sum = Arrays.stream(logs).sum();
        switch (level) {
            case TOKEN -> {}
            case SEQUENCE -> Arrays.fill(logs, sum);
            case GEOMETRIC -> Arrays.fill(logs, sum / size);
        }
        return Arrays.stream(logs).map(Math::exp).toArray();
    }

    private static void check(boolean holds, String name, double got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
