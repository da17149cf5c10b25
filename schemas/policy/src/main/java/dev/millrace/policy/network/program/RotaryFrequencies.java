package dev.millrace.policy.network.program;

import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeScaling;

/// The inverse frequencies of rotary position embedding: pair `i` of a head at position `p` is turned by `p · f[i]`.
///
/// `f[i] = theta^(-2i / headDim)`, then stretched. Llama 3's rule is that of `rope_type: llama3` in transformers.
public final class RotaryFrequencies {
    private RotaryFrequencies() {}

    /// Computes the frequencies.
    ///
    /// @param config the network
    /// @return `[headDim / 2]`, radians a position
    public static float[] of(ModelConfig config) {
        int headDim = config.attention().headDim();
        var frequencies = new float[headDim / 2];
        for (int i = 0; i < frequencies.length; i++) {
            double plain = Math.pow(config.rope().theta(), -2.0 * i / headDim);
            frequencies[i] = (float) stretch(plain, config.rope().scaling());
        }
        return frequencies;
    }

    private static double stretch(double frequency, RopeScaling scaling) {
        return switch (scaling) {
            case RopeScaling.None() -> frequency;
            case RopeScaling.Linear(double factor) -> frequency / factor;
            case RopeScaling.Llama3 llama3 -> stretch(frequency, llama3);
        };
    }

    private static double stretch(double frequency, RopeScaling.Llama3 scaling) {
        double turns = scaling.originalMaxPositions() * frequency / (2 * Math.PI);
        if (turns < scaling.lowFrequencyFactor()) {
            return frequency / scaling.factor();
        }
        if (turns > scaling.highFrequencyFactor()) {
            return frequency;
        }
        double kept =
                (turns - scaling.lowFrequencyFactor()) / (scaling.highFrequencyFactor() - scaling.lowFrequencyFactor());
        return (1 - kept) * frequency / scaling.factor() + kept * frequency;
    }
}
