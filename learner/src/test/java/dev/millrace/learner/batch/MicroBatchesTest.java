package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MicroBatchesTest {
    @Test
    void putsLikeLengthsTogetherWithinTheBudget() {
        assertThat(MicroBatches.cut(List.of(5, 1, 4, 2, 2), length -> length, 8))
                .containsExactly(List.of(1, 2, 2), List.of(4), List.of(5));
    }

    @Test
    void letsASequenceOverTheBudgetGoAlone() {
        assertThat(MicroBatches.cut(List.of(9, 1, 9), length -> length, 4))
                .containsExactly(List.of(1), List.of(9), List.of(9));
    }

    @Test
    void cutsWhereMoreThanATenthWouldBePadding() {
        assertThat(MicroBatches.cut(List.of(100, 1000, 900, 950), length -> length, 100_000))
                .containsExactly(List.of(100), List.of(900, 950, 1000));
    }

    @Test
    void cutsNothingIntoNothing() {
        assertThat(MicroBatches.cut(List.<Integer>of(), length -> length, 4)).isEmpty();
    }

    @RepeatedTest(100)
    void keepsEverySequenceOnceAndEveryPieceWithinTheBudget(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var budget = random.nextInt(1, 200);
        var lengths = random.ints(random.nextInt(1, 50), 1, 60).boxed().toList();

        var pieces = MicroBatches.cut(lengths, length -> length, budget);

        assertThat(pieces.stream().flatMap(List::stream)).isSortedAccordingTo(Integer::compare);
        assertThat(pieces.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(lengths);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.size() == 1 || piece.getLast() * piece.size() <= budget)
                        .isTrue());
    }

    @RepeatedTest(100)
    void padsNoPieceByMoreThanATenthOrAFewTokens(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var lengths = random.ints(random.nextInt(1, 50), 1, 5_000).boxed().toList();
        assertThat(MicroBatches.cut(lengths, length -> length, 1_000_000)).allSatisfy(piece -> {
            var padded = piece.size() * piece.getLast();
            var padding = padded - piece.stream().mapToInt(Integer::intValue).sum();
            assertThat((double) padding).isLessThanOrEqualTo(Math.max(128, 0.1 * padded));
        });
    }
}
