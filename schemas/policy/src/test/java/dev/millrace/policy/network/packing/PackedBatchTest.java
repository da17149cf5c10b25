package dev.millrace.policy.network.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.network.TokenSequence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PackedBatchTest {
    private static TokenSequence sequence(int[] prompt, int... response) {
        return new TokenSequence(prompt, response);
    }

    @Test
    void aSharedPromptLiesOnceAndBeforeAllElse() {
        int[] shared = {7, 8};
        var batch = PackedBatch.of(List.of(sequence(new int[] {5}, 1, 2), sequence(shared, 3), sequence(shared, 4, 6)));

        assertThat(batch.tokens()).containsExactly(7, 8, 5, 1, 4);
        assertThat(batch.positions()).containsExactly(0, 1, 0, 1, 2);
        assertThat(batch.places()).containsExactly(2, 3, 1, 1, 4);
        assertThat(batch.targets()).containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void laterSiblingsSayWhereTheySeeTheSharedPrompt() {
        int[] shared = {7, 8};
        var batch = PackedBatch.of(List.of(sequence(shared, 3), sequence(shared, 4, 6)));

        assertThat(batch.blocks()).singleElement().satisfies(block -> {
            assertThat(block.rows()).isEqualTo(2);
            assertThat(block.length()).isEqualTo(3);
            assertThat(block.cells()).containsExactly(0, 1, 0, 0, 1, 2);
        });
        assertThat(batch.homes()).hasSize(2);
        assertThat(batch.homes().get(1)).containsExactly(3, 3, 0, 1, 3, 3);
    }

    @Test
    void sequencesWithoutResponseTokensAreLeftOut() {
        assertThat(PackedBatch.of(List.of(sequence(new int[] {1, 2}))).isEmpty())
                .isTrue();
        assertThat(PackedBatch.of(List.of(sequence(new int[] {1, 2}), sequence(new int[] {3}, 4)))
                        .tokens())
                .containsExactly(3);
    }

    @Test
    void sequencesOfOneLengthWithPromptsOfTheirOwnNeedNeitherCellsNorHomes() {
        var batch = PackedBatch.of(List.of(sequence(new int[] {5}, 1, 2), sequence(new int[] {6, 7}, 3)));

        assertThat(batch.tokens()).containsExactly(5, 1, 6, 7);
        assertThat(batch.positions()).containsExactly(0, 1);
        assertThat(batch.places()).containsExactly(0, 1, 3);
        assertThat(batch.targets()).containsExactly(1, 2, 3);
        assertThat(batch.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.isWhole()).isTrue());
        assertThat(batch.homes())
                .singleElement()
                .satisfies(homes -> assertThat(homes).isEmpty());
    }

    @Test
    void rowsOfVeryDifferentLengthsLieInBlocksOfTheirOwn() {
        var batch = PackedBatch.of(List.of(
                sequence(new int[] {1}, new int[2000]), sequence(new int[] {2}, 3), sequence(new int[] {4}, 5)));
        assertThat(batch.blocks().stream().map(PackedBatch.Block::rows)).containsExactly(2, 1);
        assertThat(batch.blocks().stream().map(PackedBatch.Block::length)).containsExactly(1, 2000);
    }

    @RepeatedTest(50)
    void everyTokenIsAtHomeInTheCellThatSeesIt(RepetitionInfo repetition) {
        var batch = PackedBatch.of(sequences(new SplittableRandom(repetition.getCurrentRepetition())));
        var cells = batch.blocks().stream()
                .flatMapToLong(block -> Arrays.stream(block.cells()))
                .toArray();
        for (var homes : batch.homes()) {
            int count = homes.length / 3;
            for (var token = 0; token < count; token++) {
                assertThat(homes[count + token]).isLessThan(homes[2 * count + token]);
                assertThat(cells[(int) (homes[token] + homes[count + token])]).isEqualTo(token);
            }
        }
        assertThat(batch.homes().getFirst()).hasSize(3 * batch.tokens().length);
    }

    private static List<TokenSequence> sequences(SplittableRandom random) {
        var first = sequence(new int[] {0, 2}, new int[301]);
        var more = IntStream.range(0, random.nextInt(1, 40)).mapToObj(i -> {
            int[] prompt = {random.nextInt(6), 1};
            return sequence(prompt, new int[random.nextInt(1, 300)]);
        });
        return Stream.concat(Stream.of(first), more).toList();
    }
}
