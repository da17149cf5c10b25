package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.network.TokenSequence;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MicroBatchesTest {
    /// A response of `response` tokens to the prompt that is one token, `prompt`.
    private static TokenSequence sequence(int prompt, int response) {
        return new TokenSequence(new int[] {prompt}, new int[response]);
    }

    private static List<List<Integer>> lengths(int budget, TokenSequence... sequences) {
        return MicroBatches.cut(List.of(sequences), Function.identity(), budget).stream()
                .map(piece -> piece.stream().map(TokenSequence::length).toList())
                .toList();
    }

    @Test
    void putsLikeLengthsTogetherWithinTheBudget() {
        assertThat(lengths(8, sequence(1, 4), sequence(2, 1), sequence(3, 3), sequence(4, 1), sequence(5, 2)))
                .containsExactly(List.of(2, 2, 3), List.of(4), List.of(5));
    }

    @Test
    void letsASequenceOverTheBudgetGoAlone() {
        assertThat(lengths(4, sequence(1, 9), sequence(2, 1), sequence(3, 9)))
                .containsExactly(List.of(2), List.of(10), List.of(10));
    }

    @Test
    void keepsResponsesToOnePromptTogether() {
        assertThat(lengths(12, sequence(1, 1), sequence(2, 2), sequence(1, 6), sequence(2, 3)))
                .containsExactly(List.of(3, 4), List.of(2, 7));
    }

    @Test
    void partsResponsesToOnePromptOnlyWhereTheyAreTooMany() {
        assertThat(lengths(6, sequence(1, 2), sequence(1, 1), sequence(1, 2)))
                .containsExactly(List.of(2, 3), List.of(3));
    }

    @Test
    void cutsNothingIntoNothing() {
        assertThat(lengths(4)).isEmpty();
    }

    @RepeatedTest(100)
    void keepsEverySequenceOnceAndEveryPieceWithinTheBudget(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var budget = random.nextInt(1, 200);
        var sequences = IntStream.range(0, random.nextInt(1, 50))
                .mapToObj(_ -> sequence(random.nextInt(10), random.nextInt(60)))
                .toList();

        var pieces = MicroBatches.cut(sequences, Function.identity(), budget);

        assertThat(pieces.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(sequences);
        assertThat(pieces)
                .allSatisfy(piece ->
                        assertThat(piece.size() == 1 || total(piece) <= budget).isTrue());
    }

    @RepeatedTest(100)
    void partsAFamilyThatFitsNever(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var sequences = IntStream.range(0, 60)
                .mapToObj(i -> sequence(i / 6, random.nextInt(30)))
                .toList();

        var pieces = MicroBatches.cut(sequences, Function.identity(), 6 * 30);

        assertThat(pieces.stream()
                        .flatMapToInt(piece -> piece.stream()
                                .mapToInt(each -> each.promptTokenIds()[0])
                                .distinct()))
                .doesNotHaveDuplicates();
    }

    private static int total(List<TokenSequence> piece) {
        return piece.stream().mapToInt(TokenSequence::length).sum();
    }
}
