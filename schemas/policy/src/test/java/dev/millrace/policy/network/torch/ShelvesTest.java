package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.DecodeSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShelvesTest {
    private static final int SLOTS = 40;
    private static final int CAPACITY = 520;
    private static final DecodeSettings AS_IT_IS = new DecodeSettings(1, 1, 0);

    private static int[] slots(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    @ParameterizedTest
    @MethodSource("dev.millrace.policy.network.torch.Decoding#ofEachNetwork")
    void responsesThatOutgrowTheirShelfKeepTheirProbabilities(SmallNetworks network, Decoding decoding) {
        int[] nearly = SmallNetworks.tokens(1, 123);
        int[] shorter = SmallNetworks.tokens(2, 3);
        int[] longer = SmallNetworks.tokens(3, 254);
        try (var decoder = decoding.decoder(network, SLOTS, CAPACITY);
                var model = network.trainable(Head.LANGUAGE, 1, AttentionPath.PLAIN)) {
            var record = new DecodeRecord(SLOTS);
            decoder.admit(nearly, slots(0, 2), AS_IT_IS);
            record.step(decoder, SmallNetworks.uniforms(9, 2, SLOTS));
            decoder.admit(shorter, slots(2, 4), AS_IT_IS);
            decoder.admit(longer, slots(4, 30), AS_IT_IS);
            IntStream.range(2, SLOTS).forEach(record::clear);
            for (int call = 0; call < 4; call++) {
                record.step(decoder, SmallNetworks.uniforms(call, 3, SLOTS));
                if (call == 1) {
                    decoder.release(0);
                }
            }
            for (var drawn : List.of(record.of(nearly, 1), record.of(shorter, 3), record.of(longer, 4))) {
                var scored = model.forward(List.of(drawn.sequence())).outputs();
                assertThat(drawn.logProbs()).containsExactly(scored, within(2e-5));
            }
        }
    }

    @Test
    void memoryFollowsWhatIsLive() {
        try (var decoder = Decoding.PLAIN.decoder(SmallNetworks.QWEN2, SLOTS, CAPACITY)) {
            assertThat(decoder.cacheTokens()).isZero();
            decoder.admit(SmallNetworks.tokens(1, 4), slots(0, 17), AS_IT_IS);
            decoder.step(SmallNetworks.uniforms(1, 1, SLOTS));
            assertThat(decoder.cacheTokens()).isEqualTo(32 * 128);
            decoder.admit(SmallNetworks.tokens(2, 300), slots(17, 18), AS_IT_IS);
            decoder.step(SmallNetworks.uniforms(2, 1, SLOTS));
            assertThat(decoder.cacheTokens()).isEqualTo(32 * 128 + 16 * 512);
            IntStream.range(1, 18).forEach(decoder::release);
            decoder.step(SmallNetworks.uniforms(3, 1, SLOTS));
            assertThat(decoder.cacheTokens()).isEqualTo(16 * 128);
        }
    }

    @Test
    void theSameNumbersWhateverMemoryIsHeld() {
        try (var grown = Decoding.PLAIN.decoder(SmallNetworks.LLAMA, SLOTS, CAPACITY);
                var fresh = Decoding.PLAIN.decoder(SmallNetworks.LLAMA, SLOTS, CAPACITY)) {
            grown.admit(SmallNetworks.tokens(9, 5), slots(0, SLOTS), AS_IT_IS);
            grown.step(SmallNetworks.uniforms(9, 2, SLOTS));
            IntStream.range(0, SLOTS).forEach(grown::release);
            for (var decoder : List.of(grown, fresh)) {
                decoder.admit(SmallNetworks.tokens(1, 6), slots(0, 12), AS_IT_IS);
            }
            assertThat(grown.cacheTokens()).isNotEqualTo(fresh.cacheTokens());
            var uniforms = SmallNetworks.uniforms(4, 5, SLOTS);
            assertThat(grown.step(uniforms).logProbs())
                    .isDeepEqualTo(fresh.step(uniforms).logProbs());
        }
    }
}
