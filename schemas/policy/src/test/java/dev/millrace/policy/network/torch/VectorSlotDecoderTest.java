package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.SlotDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a slot draws depends on nothing beside it, to the bit.
class VectorSlotDecoderTest {
    private static final int SLOTS = 21;
    private static final int CAPACITY = 150;
    private static final int STEPS = 40;
    private static final DecodeSettings AS_IT_IS = new DecodeSettings(1, 1, 0);
    private static final int[] PROMPT = SmallNetworks.tokens(1, 70);

    private static SlotDecoder decoder(SmallNetworks network, int threads) {
        return Networks.slotDecoder(
                network.config(), network.weights(Head.LANGUAGE, 7), ComputeSettings.vector(threads), SLOTS, CAPACITY);
    }

    private static int[] slots(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    /// What slot 4 draws after the prompt, with the same uniform numbers always, when it is written beside others.
    private static DecodeRecord.Response besideOthers(
            SmallNetworks network, int threads, int others, int stepsPerCall) {
        try (var decoder = decoder(network, threads)) {
            decoder.admit(PROMPT, new int[] {4}, AS_IT_IS);
            decoder.admit(SmallNetworks.tokens(2, 3), slots(5, 5 + others), new DecodeSettings(0.5, 0.9, 3));
            var record = new DecodeRecord(SLOTS);
            var uniforms = SmallNetworks.uniforms(3, STEPS, SLOTS);
            for (int step = 0; step < STEPS; step += stepsPerCall) {
                record.step(decoder, Arrays.copyOfRange(uniforms, step, step + stepsPerCall));
            }
            return record.of(PROMPT, 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheSameBitsWhateverIsBesideIt(SmallNetworks network) {
        var alone = besideOthers(network, 1, 0, STEPS);
        for (int others : new int[] {1, 3, 4, 16}) {
            for (int threads = 1; threads <= 3; threads++) {
                var beside = besideOthers(network, threads, others, 5);
                assertThat(beside.sequence().responseTokenIds())
                        .containsExactly(alone.sequence().responseTokenIds());
                assertThat(beside.logProbs()).containsExactly(alone.logProbs());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 70, 130})
    void readsPromptsOfAnyLength(int length) {
        int[] prompt = SmallNetworks.tokens(5, length);
        var network = SmallNetworks.QWEN3;
        try (var decoder = decoder(network, 1);
                var model = network.trainable(Head.LANGUAGE, 1, AttentionPath.PLAIN)) {
            decoder.admit(prompt, new int[] {0}, AS_IT_IS);
            var record = new DecodeRecord(SLOTS);
            record.step(decoder, SmallNetworks.uniforms(1, 10, SLOTS));
            var drawn = record.of(prompt, 0);
            var scored = model.forward(List.of(drawn.sequence())).outputs();
            assertThat(drawn.logProbs()).containsExactly(scored, within(2e-5));
        }
    }

    @Test
    void whatAnotherLeftBehindDoesNotMatter() {
        var network = SmallNetworks.QWEN2;
        try (var used = decoder(network, 1);
                var fresh = decoder(network, 1)) {
            used.admit(PROMPT, slots(0, SLOTS), AS_IT_IS);
            used.step(SmallNetworks.uniforms(9, STEPS, SLOTS));
            IntStream.range(0, SLOTS).forEach(used::release);
            for (var decoder : List.of(used, fresh)) {
                decoder.admit(SmallNetworks.tokens(4, 35), slots(0, 6), AS_IT_IS);
                decoder.admit(SmallNetworks.tokens(5, 2), slots(6, SLOTS), AS_IT_IS);
            }
            var uniforms = SmallNetworks.uniforms(6, STEPS, SLOTS);
            assertThat(used.step(uniforms).logProbs())
                    .isDeepEqualTo(fresh.step(uniforms).logProbs());
        }
    }

    @Test
    void siblingsShareTheBlocksThatTheirPromptFills() {
        try (var decoder = decoder(SmallNetworks.QWEN2, 1)) {
            assertThat(decoder.cacheTokens()).isZero();
            decoder.admit(PROMPT, slots(0, 1), AS_IT_IS);
            decoder.step(SmallNetworks.uniforms(1, 1, SLOTS));
            long alone = decoder.cacheTokens();
            decoder.admit(PROMPT, slots(1, 9), AS_IT_IS);
            decoder.step(SmallNetworks.uniforms(1, 1, SLOTS));
            assertThat(decoder.cacheTokens() - alone).isLessThan(8 * alone);
            IntStream.range(0, 9).forEach(decoder::release);
            assertThat(decoder.cacheTokens()).isZero();
        }
    }

    @Test
    void wantsWeightsOfItsOwn() {
        try (var decoder = decoder(SmallNetworks.QWEN2, 1);
                var other = Decoding.PLAIN.decoder(SmallNetworks.QWEN2, 1);
                var weights = other.prepare(SmallNetworks.QWEN2.weights(Head.LANGUAGE, 7))) {
            assertThatThrownBy(() -> decoder.use(weights))
                    .hasMessage("weights: got DeviceWeights, expected those of this decoder");
        }
    }

    @Test
    void aFailureOfAnyThreadIsThrown() {
        try (var decoder = decoder(SmallNetworks.QWEN2, 3)) {
            decoder.admit(new int[] {0, 1, 2}, slots(0, SLOTS - 1), AS_IT_IS);
            decoder.admit(new int[] {0, SmallNetworks.VOCABULARY, 2}, slots(SLOTS - 1, SLOTS), AS_IT_IS);
            assertThatThrownBy(() -> decoder.step(SmallNetworks.uniforms(1, 1, SLOTS)))
                    .hasStackTraceContaining("ArrayIndexOutOfBounds");
        }
    }
}
