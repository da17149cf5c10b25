package dev.millrace.ops.bench.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.policy.network.TokenSequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepOperationsTest {
    private static final DecoderShape SHAPE = new DecoderShape(2, 8, 4, 2, 10, 20);
    private static final List<TokenSequence> SHARED = List.of(
            new TokenSequence(new int[] {5, 6}, new int[] {1, 2, 3}),
            new TokenSequence(new int[] {5, 6}, new int[] {4}),
            new TokenSequence(new int[] {7}, new int[] {1, 2}));

    @Test
    void countsASharedPromptOnceAndLastTokensNever() {
        // Prompts 2 and 1, responses without their last tokens 2, 0 and 1.
        assertThat(StepOperations.of(SHARED).tokens()).isEqualTo(6);
        assertThat(StepOperations.of(SHARED).targets()).isEqualTo(6);
    }

    @Test
    void eachTokenSeesItselfAndThoseBeforeIt() {
        // Prompts 1 + 2 and 1; the first response 3 + 4, the third 2.
        assertThat(StepOperations.of(SHARED).pairs()).isEqualTo(13);
    }

    @Test
    void oneSequenceIsATriangle() {
        var one = List.of(new TokenSequence(new int[] {1}, new int[] {2, 3, 4}));

        assertThat(StepOperations.of(one)).isEqualTo(new StepOperations(3, 3, 6));
    }

    @Test
    void sixForEachParameterAndTwelveForEachPair() {
        // 864 parameters of blocks, 160 of the projection, 2 × 4 × 2 attended numbers.
        assertThat(StepOperations.of(new LearnerCase(SHAPE, 2, SHARED)))
                .isEqualTo(6 * 864 * 6 + 6 * 160 * 6 + 12 * 16 * 13);
    }
}
