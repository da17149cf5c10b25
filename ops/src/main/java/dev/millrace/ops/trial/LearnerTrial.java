package dev.millrace.ops.trial;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.torch.Networks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A micro-batch, forth and back.
///
/// @param model that learns
/// @param batch sequences of equal length
record LearnerTrial(TrialModel model, List<TokenSequence> batch) {
    private static final OutputGradient LOSS = outputs -> {
        var same = new double[outputs.outputs().length];
        Arrays.fill(same, -1.0 / same.length);
        return same;
    };

    /// Prepares one of some thousand tokens.
    ///
    /// @param whole the network
    /// @param tokens that it sees at once
    /// @param longest tokens of a sequence
    static LearnerTrial of(ModelConfig whole, int tokens, int longest) {
        var model = TrialModel.of(whole);
        int length = Math.max(2, Math.min(longest, whole.dimensions().maxPositions()));
        var all = model.tokens(length);
        var response = Arrays.copyOfRange(all, 1, length);
        // Prompts of their own: a shared one is computed once, and summed over its siblings.
        var batch = IntStream.range(0, Math.max(1, tokens / length))
                .mapToObj(row ->
                        new TokenSequence(new int[] {row % whole.dimensions().vocabulary()}, response))
                .toList();
        return new LearnerTrial(model, batch);
    }

    /// How long it takes: the shorter of two times, after one that does not count.
    double seconds(ComputeSettings compute) {
        try (var network = Networks.trainable(model.config(), Head.LANGUAGE, model.weights(), 1, compute)) {
            return Stopwatch.shortest(() -> learn(network));
        }
    }

    private void learn(TrainableModel network) {
        var _ = network.accumulate(batch, LOSS);
    }
}
