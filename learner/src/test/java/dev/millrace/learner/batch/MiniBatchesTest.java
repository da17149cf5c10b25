package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MiniBatchesTest {
    private static final List<Integer> TWENTY = IntStream.range(0, 20).boxed().toList();

    @Test
    void isAFunctionOfTheSeed() {
        assertThat(MiniBatches.cut(TWENTY, 4, 7))
                .isEqualTo(MiniBatches.cut(TWENTY, 4, 7))
                .isNotEqualTo(MiniBatches.cut(TWENTY, 4, 8));
    }

    @Test
    void makesNoEmptyParts() {
        assertThat(MiniBatches.cut(List.of(1, 2), 5, 0)).hasSize(2);
        assertThat(MiniBatches.cut(List.of(), 5, 0)).isEmpty();
    }

    @RepeatedTest(100)
    void usesEverySampleOnceInPartsOfNearlyEqualSize(RepetitionInfo repetition) {
        var parts =
                MiniBatches.cut(TWENTY, 1 + repetition.getCurrentRepetition() % 7, repetition.getCurrentRepetition());

        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(TWENTY);
        var sizes = parts.stream().mapToInt(List::size).summaryStatistics();
        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }
}
