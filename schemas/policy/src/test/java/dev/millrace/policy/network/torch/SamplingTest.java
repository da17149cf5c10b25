package dev.millrace.policy.network.torch;

import static dev.millrace.policy.network.torch.SmallNetworks.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.TokenSequence;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws with a grid of uniform numbers and compares with the distribution as Java computes it.
@ParameterizedClass
@EnumSource
class SamplingTest {
    private static final int GRID = 64;
    private static final int[] PROMPT = SmallNetworks.tokens(4, 3);

    private final Decoding decoding;

    SamplingTest(Decoding decoding) {
        this.decoding = decoding;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "0.5, 1, 0",
        "2, 1, 0",
        "1, 0.8, 0",
        "1, 1, 5",
        "0.7, 0.9, 7",
        "1.3, 0.5, 12",
        "1, 0.001, 0",
        "1, 1, 1",
        "1, 1, 100",
        "0, 1, 0",
        "0, 0.3, 2"
    })
    void drawsFromTheFilteredDistribution(double temperature, double topP, int topK) {
        var settings = new DecodeSettings(temperature, topP, topK);
        // Another row with another filter must not matter.
        try (var decoder = decoding.decoder(SmallNetworks.QWEN2, GRID + 2)) {
            decoder.admit(PROMPT, new int[] {GRID}, new DecodeSettings(1, 0.2, 3));
            decoder.admit(PROMPT, IntStream.range(0, GRID).toArray(), settings);
            decoder.admit(PROMPT, new int[] {GRID + 1}, new DecodeSettings(0, 1, 0));
            requireDrawnFrom(decoder, settings);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 0", "1, 0.8, 0", "1, 1, 5", "0, 1, 0"})
    void needsNoOtherRowToScaleToFilterOrToBeGreedy(double temperature, double topP, int topK) {
        var settings = new DecodeSettings(temperature, topP, topK);
        try (var decoder = decoding.decoder(SmallNetworks.QWEN2, GRID + 2)) {
            decoder.admit(PROMPT, IntStream.range(0, GRID).toArray(), settings);
            requireDrawnFrom(decoder, settings);
        }
    }

    private static void requireDrawnFrom(SlotDecoder decoder, DecodeSettings settings) {
        var plain = logProbs();
        var expected = ReferenceSampling.probabilities(plain, settings);
        var uniforms = grid();
        var drawn = decoder.step(new float[][] {uniforms});
        for (int i = 0; i < GRID; i++) {
            int token = drawn.tokenIds()[0][i];
            assertThat(expected[token]).isPositive();
            assertThat(token).isIn(ReferenceSampling.near(expected, uniforms[i]));
            var reported = settings.temperature() == 0 ? Math.exp(plain[token]) : expected[token];
            assertThat(Math.exp(drawn.logProbs()[0][i])).isCloseTo(reported, within(2e-5));
        }
    }

    @Test
    void neverDrawsATokenThatWasFilteredOut() {
        var settings = new DecodeSettings(1, 1, 2);
        var expected = ReferenceSampling.probabilities(logProbs(), settings);
        float[] edges = {0, Float.MIN_VALUE, Math.nextDown(1f), 1f};
        try (var decoder = decoding.decoder(SmallNetworks.QWEN2, edges.length)) {
            decoder.admit(PROMPT, IntStream.range(0, edges.length).toArray(), settings);
            for (int token : decoder.step(new float[][] {edges}).tokenIds()[0]) {
                assertThat(expected[token]).isPositive();
            }
        }
    }

    /// Each token's log-probability after the prompt, at temperature 1.
    private static double[] logProbs() {
        try (var model = SmallNetworks.QWEN2.trainable(Head.LANGUAGE, 1, AttentionPath.PLAIN)) {
            var each = IntStream.range(0, VOCABULARY)
                    .mapToObj(token -> new TokenSequence(PROMPT, new int[] {token}))
                    .toList();
            var outputs = model.forward(each).outputs();
            return IntStream.range(0, VOCABULARY).mapToDouble(i -> outputs[i]).toArray();
        }
    }

    private static float[] grid() {
        var grid = new float[GRID + 2];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = Math.min((i + 0.5f) / GRID, 0.99f);
        }
        return grid;
    }
}
