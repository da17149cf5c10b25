package dev.millrace.policy.network.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import org.junit.jupiter.api.Test;

class RotaryFrequenciesTest {
    private static float[] frequencies(double theta, RopeScaling scaling) {
        var attention = new AttentionConfig(1, 1, 4, false, false, false);
        var rope = new RopeConfig(theta, scaling);
        return RotaryFrequencies.of(
                new ModelConfig("llama", new Dimensions(2, 4, 4, 1, 8), attention, rope, false, false, 1e-6));
    }

    @Test
    void fallGeometrically() {
        assertThat(frequencies(10_000, new RopeScaling.None())).containsExactly(1f, 0.01f);
    }

    @Test
    void linearScalingDividesAll() {
        assertThat(frequencies(10_000, new RopeScaling.Linear(4))).containsExactly(0.25f, 0.0025f);
    }

    @Test
    void llama3KeepsHighAndDividesLow() {
        // Over 64 positions the pairs turn 10.2 and 0.1 times.
        var scaling = new RopeScaling.Llama3(8, 1, 4, 64);
        assertThat(frequencies(10_000, scaling)).containsExactly(1f, 0.01f / 8);
    }

    @Test
    void llama3InterpolatesBetween() {
        // Over 13 positions the first pair turns 2.07 times, between 1 and 4.
        var scaling = new RopeScaling.Llama3(8, 1, 4, 13);
        double turns = 13 / (2 * Math.PI);
        double kept = (turns - 1) / 3;
        assertThat(frequencies(10_000, scaling)[0]).isCloseTo((float) (kept + (1 - kept) / 8), within(1e-6f));
    }
}
