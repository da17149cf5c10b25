package dev.millrace.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Counted by hand: embedding 10 · 4 (tied); a layer 4 · 4 + 2 · 4 · 2 + 4 · 4 for the attention with two heads
/// of 2 and one of keys and values, 3 · 4 · 6 for the feed-forward block, 2 · 4 for norms; a norm of 4 at the end.
class MemoryPartsTest {
    private static final long LAYER = 16 + 16 + 16 + 72 + 8;
    private static final long POLICY = 40 + 2 * LAYER + 4;
    private static final ModelConfig CONFIG = new ModelConfig(
            "llama",
            new Dimensions(10, 4, 6, 2, 64),
            new AttentionConfig(2, 1, 2, false, false, false),
            new RopeConfig(10_000, new RopeScaling.None()),
            false,
            true,
            1e-6);

    private static ComputeSettings compute(ElementType products, AttentionPath attention, boolean recompute) {
        return new ComputeSettings("cpu", products, attention, 1, recompute);
    }

    private static List<Long> bytes(List<MemoryPart> parts) {
        return parts.stream().map(MemoryPart::bytes).toList();
    }

    private static List<Long> learning(ComputeSettings compute, LearningMemory.Load load) {
        return bytes(new LearningMemory(CONFIG, compute, load).parts());
    }

    @Test
    void learningHoldsStatesReadyWeightsLogitsAndActivations() {
        var load = new LearningMemory.Load(false, true, 100, 20, 1);
        long layer = 8 * 4 + 2 * (2 * 4 + 3 * 2 * (2 + 1) + 4 * 6);
        assertThat(learning(compute(ElementType.BF16, AttentionPath.FUSED, false), load))
                .containsExactly(16 * POLICY, 4 * POLICY, 2 * 2 * POLICY, 100 * 10 * 10L, 100 * 2 * layer);
    }

    @Test
    void logitsAreTakenOfAFewTokensAtATime() {
        var load = new LearningMemory.Load(false, false, 10_000_000, 20, 1);
        assertThat(learning(compute(ElementType.BF16, AttentionPath.FUSED, false), load))
                .contains((1L << 24) / 10 * 10 * 10);
    }

    @Test
    void plainAttentionKeepsAWeightForEachTokenBefore() {
        var load = new LearningMemory.Load(false, false, 100, 20, 1);
        long layer = 8 * 4 + 4 * (2 * 4 + 3 * 2 * (2 + 1) + 4 * 6 + 2 * 20);
        assertThat(learning(compute(ElementType.F32, AttentionPath.PLAIN, false), load))
                .last()
                .isEqualTo(100 * 2 * layer);
    }

    @Test
    void withRecomputeAllLayersButOneKeepTheirInputAlone() {
        var load = new LearningMemory.Load(true, false, 100, 20, 2);
        long layer = 8 * 4 + 2 * (2 * 4 + 3 * 2 * (2 + 1) + 4 * 6);
        assertThat(learning(compute(ElementType.BF16, AttentionPath.FUSED, true), load))
                .last()
                .isEqualTo(2 * 100 * (4 * 4 + layer));
    }

    @Test
    void aSequenceOverTheBudgetIsInMemoryAlone() {
        var compute = compute(ElementType.BF16, AttentionPath.FUSED, false);
        assertThat(learning(compute, new LearningMemory.Load(false, false, 10, 64, 1)))
                .isEqualTo(learning(compute, new LearningMemory.Load(false, false, 64, 64, 1)));
    }

    @Test
    void decodingHoldsTwoVersionsAndTheCache() {
        var compute = compute(ElementType.BF16, AttentionPath.PLAIN, false);
        assertThat(bytes(DecodingMemory.of(CONFIG, compute, 8, 64)))
                .containsExactly(8 * POLICY, 8L * 64 * 2 * 2 * 2 * 2);
    }
}
