package dev.millrace.ops.inspection.page;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.TokenNumbers;
import dev.millrace.ops.inspection.TokenRow;
import dev.millrace.verifier.Verdict;
import java.util.List;

/// A number of each token.
enum TokenMeasure {
    /// Of the critic, reward.
    VALUE("value"),
    /// For the policy, reward.
    ADVANTAGE("advantage"),
    /// Under what the token was drawn from, nats.
    BEHAVIOR_LOG_PROB("behaviorLogProb"),
    /// Under the policy at the step's start, nats.
    LOG_PROB("logProb"),
    /// How much more likely the token was at the step's start than when it was drawn.
    RATIO("ratio"),
    /// What the verifier gave for the token alone, reward.
    REWARD("reward");

    private final String key;

    TokenMeasure(String key) {
        this.key = key;
    }

    /// What it is called in JSON.
    String key() {
        return key;
    }

    /// Its numbers.
    ///
    /// @param trajectory the response
    /// @param rows tokens of it
    /// @return one for each row; NaN where it is not known
    double[] of(Trajectory trajectory, List<TokenRow> rows) {
        var given = trajectory.verdict() instanceof Verdict.Scored scored ? scored.tokenRewards() : List.<Double>of();
        return rows.stream()
                .mapToDouble(row -> this == REWARD
                        ? given(given, row.index())
                        : row.numbers().map(this::of).orElse(Double.NaN))
                .toArray();
    }

    private static double given(List<Double> rewards, int index) {
        return index < rewards.size() ? rewards.get(index) : Double.NaN;
    }

    private double of(TokenNumbers numbers) {
        return switch (this) {
            case VALUE -> numbers.value();
            case ADVANTAGE -> numbers.advantage();
            case BEHAVIOR_LOG_PROB -> numbers.behaviorLogProb();
            case LOG_PROB -> numbers.logProb();
            case RATIO -> numbers.ratio();
            case REWARD -> Double.NaN;
        };
    }
}
