package dev.millrace.ops.trial;

import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.torch.Networks;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Some tokens for every slot, after a prompt that they share.
///
/// @param model that writes
/// @param slots responses at once
/// @param prompt tokens of the prompt
/// @param steps tokens of each response
record GeneratorTrial(TrialModel model, int slots, int prompt, int steps) {
    private static final DecodeSettings SAMPLING = new DecodeSettings(1, 1, 0);
    private static final int STEPS = 16;

    /// Prepares one in which responses are half written.
    ///
    /// @param whole the network
    /// @param slots responses at once
    /// @param longest tokens of prompt and response
    static GeneratorTrial of(ModelConfig whole, int slots, int longest) {
        int length = Math.max(2, Math.min(longest, whole.dimensions().maxPositions()));
        int steps = Math.min(STEPS, length / 2);
        return new GeneratorTrial(TrialModel.of(whole), slots, Math.max(1, length / 2 - steps), steps);
    }

    /// How long it takes: the shorter of two times, after one that does not count.
    double seconds(ComputeSettings compute) {
        try (var decoder = Networks.slotDecoder(model.config(), model.weights(), compute, slots, prompt + steps)) {
            return Stopwatch.shortest(() -> write(decoder));
        }
    }

    private void write(SlotDecoder decoder) {
        var all = IntStream.range(0, slots).toArray();
        decoder.admit(model.tokens(prompt), all, SAMPLING);
        var uniforms = new float[steps][slots];
        Arrays.stream(uniforms).forEach(row -> Arrays.fill(row, 0.5f));
        var _ = decoder.step(uniforms);
        Arrays.stream(all).forEach(decoder::release);
    }
}
