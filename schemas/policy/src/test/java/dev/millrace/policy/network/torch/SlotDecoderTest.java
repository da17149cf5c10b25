package dev.millrace.policy.network.torch;

import static dev.millrace.policy.network.torch.SmallNetworks.CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.DecodedTokens;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlotDecoderTest {
    private static final int SLOTS = 5;
    private static final DecodeSettings AS_IT_IS = new DecodeSettings(1, 1, 0);
    private static final int[] LONG = SmallNetworks.tokens(1, 7);
    private static final int[] SHORT = SmallNetworks.tokens(2, 1);

    @ParameterizedTest
    @MethodSource("dev.millrace.policy.network.torch.Decoding#ofEachNetwork")
    void reportsTheLogProbsThatTheLearnerComputes(SmallNetworks network, Decoding decoding) {
        try (var decoder = decoding.decoder(network, SLOTS);
                var model = network.trainable(Head.LANGUAGE, 1, AttentionPath.PLAIN)) {
            decoder.admit(LONG, new int[] {3, 0}, AS_IT_IS);
            decoder.admit(SHORT, new int[] {4}, AS_IT_IS);
            var record = new DecodeRecord(SLOTS);
            record.step(decoder, SmallNetworks.uniforms(1, 4, SLOTS));
            decoder.release(3);
            decoder.admit(SHORT, new int[] {1}, AS_IT_IS);
            record.clear(1);
            record.step(decoder, SmallNetworks.uniforms(2, 3, SLOTS));
            record.step(decoder, SmallNetworks.uniforms(3, 1, SLOTS));
            for (var drawn : List.of(record.of(LONG, 0), record.of(SHORT, 4), record.of(SHORT, 1))) {
                var scored = model.forward(List.of(drawn.sequence())).outputs();
                assertThat(drawn.logProbs()).containsExactly(scored, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.millrace.policy.network.torch.Decoding#ofEachNetwork")
    void oneCallOfManyStepsDrawsWhatManyCallsDraw(SmallNetworks network, Decoding decoding) {
        var uniforms = SmallNetworks.uniforms(5, 6, SLOTS);
        try (var whole = decoding.decoder(network, SLOTS);
                var parts = decoding.decoder(network, SLOTS)) {
            whole.admit(LONG, new int[] {0, 2}, AS_IT_IS);
            parts.admit(LONG, new int[] {0, 2}, AS_IT_IS);
            var expected = whole.step(uniforms);
            for (int i = 0; i < uniforms.length; i++) {
                var drawn = parts.step(new float[][] {uniforms[i]});
                assertThat(drawn.tokenIds()[0]).isEqualTo(expected.tokenIds()[i]);
                assertThat(drawn.logProbs()[0]).containsExactly(expected.logProbs()[i], within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void siblingsWithTheSameUniformsDrawTheSame(Decoding decoding) {
        try (var decoder = decoding.decoder(SmallNetworks.QWEN3, SLOTS)) {
            decoder.admit(LONG, new int[] {1, 4}, AS_IT_IS);
            decoder.admit(SHORT, new int[] {0}, AS_IT_IS);
            var uniforms = SmallNetworks.uniforms(3, 8, SLOTS);
            for (var row : uniforms) {
                row[4] = row[1];
            }
            var drawn = decoder.step(uniforms);
            for (int i = 0; i < uniforms.length; i++) {
                assertThat(drawn.tokenIds()[i][4]).isEqualTo(drawn.tokenIds()[i][1]);
                // A row's place in a matrix may change the order of its sums.
                assertThat(drawn.logProbs()[i][4]).isCloseTo(drawn.logProbs()[i][1], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sameCompositionDrawsTheSameBits(Decoding decoding) {
        try (var left = decoding.decoder(SmallNetworks.QWEN2, SLOTS);
                var right = decoding.decoder(SmallNetworks.QWEN2, SLOTS)) {
            var first = refill(left);
            var second = refill(right);
            assertThat(second.tokenIds()).isDeepEqualTo(first.tokenIds());
            assertThat(second.logProbs()).isDeepEqualTo(first.logProbs());
        }
    }

    private static DecodedTokens refill(SlotDecoder decoder) {
        decoder.admit(LONG, new int[] {0, 1, 2}, AS_IT_IS);
        decoder.step(SmallNetworks.uniforms(1, 2, SLOTS));
        decoder.release(0);
        decoder.release(2);
        decoder.admit(SHORT, new int[] {2, 3}, AS_IT_IS);
        return decoder.step(SmallNetworks.uniforms(2, 5, SLOTS));
    }

    @ParameterizedTest
    @EnumSource
    void newWeightsTakeOverWhatIsInFlight(Decoding decoding) {
        var network = SmallNetworks.LLAMA;
        try (var swapped = decoding.decoder(network, SLOTS);
                var kept = decoding.decoder(network, SLOTS)) {
            for (var decoder : List.of(swapped, kept)) {
                decoder.admit(LONG, new int[] {2}, AS_IT_IS);
                decoder.step(SmallNetworks.uniforms(1, 3, SLOTS));
            }
            swapped.load(network.weights(Head.LANGUAGE, 8));
            var uniforms = SmallNetworks.uniforms(2, 3, SLOTS);
            float before = kept.step(uniforms).logProbs()[0][2];
            assertThat(swapped.step(uniforms).logProbs()[0][2]).isNotEqualTo(before);
            swapped.release(2);
            swapped.admit(LONG, new int[] {2}, AS_IT_IS);
            var drawn = swapped.step(uniforms);
            try (var model = Networks.trainable(
                    network.config(),
                    Head.LANGUAGE,
                    network.weights(Head.LANGUAGE, 8),
                    1,
                    SmallNetworks.compute(ElementType.F32, AttentionPath.PLAIN))) {
                var sequence = new TokenSequence(LONG, new int[] {drawn.tokenIds()[0][2]});
                assertThat((double) drawn.logProbs()[0][2])
                        .isCloseTo(model.forward(List.of(sequence)).outputs()[0], within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weightsThatDoNotFitLeaveTheOldOnes(Decoding decoding) {
        var network = SmallNetworks.QWEN2;
        try (var decoder = decoding.decoder(network, SLOTS);
                var untouched = decoding.decoder(network, SLOTS)) {
            assertThatThrownBy(
                            () -> decoder.load(network.weights(Head.LANGUAGE, 8).limit(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("got 3 tensors, expected 26");
            decoder.admit(LONG, new int[] {1}, AS_IT_IS);
            untouched.admit(LONG, new int[] {1}, AS_IT_IS);
            var uniforms = SmallNetworks.uniforms(4, 2, SLOTS);
            assertThat(decoder.step(uniforms).logProbs())
                    .isDeepEqualTo(untouched.step(uniforms).logProbs());
        }
    }

    @ParameterizedTest
    @EnumSource
    void slotFilledToItsCapacityDoesNotDisturbOthers(Decoding decoding) {
        try (var crowded = decoding.decoder(SmallNetworks.QWEN2, SLOTS);
                var alone = decoding.decoder(SmallNetworks.QWEN2, SLOTS)) {
            int[] full = SmallNetworks.tokens(6, CAPACITY - 1);
            crowded.admit(full, new int[] {0}, AS_IT_IS);
            for (var decoder : List.of(crowded, alone)) {
                decoder.admit(SHORT, new int[] {1}, AS_IT_IS);
            }
            var uniforms = SmallNetworks.uniforms(9, 5, SLOTS);
            var drawn = crowded.step(uniforms);
            var expected = alone.step(uniforms);
            for (int i = 0; i < uniforms.length; i++) {
                assertThat(drawn.tokenIds()[i][1]).isEqualTo(expected.tokenIds()[i][1]);
                assertThat(drawn.logProbs()[i][1]).isCloseTo(expected.logProbs()[i][1], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWrongSlotsAndPrompts(Decoding decoding) {
        try (var decoder = decoding.decoder(SmallNetworks.QWEN2, SLOTS)) {
            decoder.admit(SHORT, new int[] {1}, AS_IT_IS);
            assertThatThrownBy(() -> decoder.admit(SHORT, new int[] {1}, AS_IT_IS))
                    .hasMessage("slot 1: got a live one, expected a free one");
            assertThatThrownBy(() -> decoder.release(0)).hasMessage("slot 0: got a free one, expected a live one");
            assertThatThrownBy(() -> decoder.admit(new int[CAPACITY], new int[] {2}, AS_IT_IS))
                    .hasMessage("prompt: got 24 tokens, expected at least 1 and fewer than 24");
        }
    }
}
