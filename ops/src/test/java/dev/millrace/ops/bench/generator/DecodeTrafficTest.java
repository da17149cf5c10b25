package dev.millrace.ops.bench.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodeTrafficTest {
    private static final GeneratorCase WORK = new GeneratorCase(
            new DecoderShape(2, 8, 4, 2, 10, 20), List.of(new int[] {5, 6}, new int[] {7}), List.of(3, 2), 2);

    @Test
    void readsWeightsOnceAStepAndWhatEachTokenSees() {
        // 864 + 160 weights, 16 numbers a token; the first response sees 2 + 3 + 4 tokens, the second 1 + 2.
        assertThat(DecodeTraffic.bytes(WORK, 4, ElementType.BF16)).isEqualTo(2 * (4 * 1024 + 16 * 12));
    }

    @Test
    void twiceAsWideNumbersAreTwiceTheBytes() {
        assertThat(DecodeTraffic.bytes(WORK, 4, ElementType.F32))
                .isEqualTo(2 * DecodeTraffic.bytes(WORK, 4, ElementType.BF16));
    }
}
