package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MiniBatchesTest {
    private static final List<Integer> TWENTY = IntStream.range(0, 20).boxed().toList();

    @Test
    void isAFunctionOfTheSeed() {
        assertThat(MiniBatches.cut(TWENTY, Function.identity(), 4, 7))
                .isEqualTo(MiniBatches.cut(TWENTY, Function.identity(), 4, 7))
                .isNotEqualTo(MiniBatches.cut(TWENTY, Function.identity(), 4, 8));
    }

    @Test
    void makesNoEmptyParts() {
        assertThat(MiniBatches.cut(List.of(1, 2), Function.identity(), 5, 0)).hasSize(2);
        assertThat(MiniBatches.cut(List.of(), Function.identity(), 5, 0)).isEmpty();
    }

    @RepeatedTest(100)
    void usesEverySampleOnceInPartsOfNearlyEqualSize(RepetitionInfo repetition) {
        var parts = MiniBatches.cut(
                TWENTY,
                Function.identity(),
                1 + repetition.getCurrentRepetition() % 7,
                repetition.getCurrentRepetition());

        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(TWENTY);
        var sizes = parts.stream().mapToInt(List::size).summaryStatistics();
        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }

    @RepeatedTest(20)
    void partsResponsesToOnePromptOnlyWhereAPartEnds(RepetitionInfo repetition) {
        var parts = MiniBatches.cut(TWENTY, number -> number % 5, 3, repetition.getCurrentRepetition());

        var prompts =
                parts.stream().flatMap(List::stream).map(number -> number % 5).toList();
        var changes = IntStream.range(1, prompts.size())
                .filter(i -> !prompts.get(i).equals(prompts.get(i - 1)))
                .count();
        assertThat(changes).isEqualTo(4);
    }
}
