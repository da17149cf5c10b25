package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.Engine;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the generator logs is what the learner computes.
class MismatchTest {
    private static final SmallNetworks NETWORK = SmallNetworks.QWEN3;
    private static final int SLOTS = 8;
    private static final int STEPS = 18;

    @ParameterizedTest
    @CsvSource({
        "TORCH, F32, F32, 1e-5",
        "TORCH, BF16, BF16, 0.01",
        "TORCH, F32, BF16, 0.01",
        "VECTOR, F32, F32, 1e-5",
        "VECTOR, F32, BF16, 0.01"
    })
    void meanDifferenceOfLogProbsIsWithinTheBar(Engine engine, ElementType generator, ElementType learner, double bar) {
        var drawn = draw(new ComputeSettings(engine, "cpu", generator, AttentionPath.PLAIN, 1, false));
        try (var model = Networks.trainable(
                NETWORK.config(),
                Head.LANGUAGE,
                RandomWeights.of(NETWORK.config(), Head.LANGUAGE, 3, 0.1),
                1,
                compute(learner))) {
            var scored = model.forward(
                            drawn.stream().map(DecodeRecord.Response::sequence).toList())
                    .outputs();
            var logged = drawn.stream()
                    .flatMapToDouble(each -> Arrays.stream(each.logProbs()))
                    .toArray();
            assertThat(logged).hasSameSizeAs(scored);
            double mean = IntStream.range(0, logged.length)
                    .mapToDouble(i -> Math.abs(logged[i] - scored[i]))
                    .average()
                    .orElseThrow();
            assertThat(mean).isLessThanOrEqualTo(bar);
        }
    }

    private static List<DecodeRecord.Response> draw(ComputeSettings compute) {
        int[] prompt = SmallNetworks.tokens(1, 6);
        var weights = RandomWeights.of(NETWORK.config(), Head.LANGUAGE, 3, 0.1);
        try (var decoder = Networks.slotDecoder(NETWORK.config(), weights, compute, SLOTS, SmallNetworks.CAPACITY)) {
            decoder.admit(prompt, IntStream.range(0, SLOTS).toArray(), new DecodeSettings(1, 1, 0));
            var record = new DecodeRecord(SLOTS);
            record.step(decoder, SmallNetworks.uniforms(1, STEPS, SLOTS));
            return IntStream.range(0, SLOTS)
                    .mapToObj(slot -> record.of(prompt, slot))
                    .toList();
        }
    }

    private static ComputeSettings compute(ElementType products) {
        return SmallNetworks.compute(products, AttentionPath.PLAIN);
    }
}
