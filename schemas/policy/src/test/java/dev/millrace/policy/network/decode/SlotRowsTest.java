package dev.millrace.policy.network.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlotRowsTest {
    private static final int SLOTS = 9;

    @Test
    void lastRowTakesThePlaceOfAReleasedOne() {
        var rows = new SlotRows(3);
        rows.admit(2);
        rows.admit(0);
        rows.admit(1);
        assertThat(rows.release(2)).isZero();
        assertThat(rows.slotOf(0)).isEqualTo(1);
        assertThat(rows.takeMoves()).satisfies(moves -> {
            assertThat(moves.sources()).containsExactly(2);
            assertThat(moves.rows()).containsExactly(0);
        });
        assertThat(rows.takeMoves().rows()).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /// Cells of an array stand for rows of the cache: each slot finds there what it wrote.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyLiveSlotKeepsItsCache(int seed) {
        var random = new SplittableRandom(seed);
        var rows = new SlotRows(SLOTS);
        var cache = new int[SLOTS];
        Map<Integer, Integer> expected = new HashMap<>();
        for (int turn = 0; turn < 30; turn++) {
            change(rows, random, expected);
            var moves = rows.takeMoves();
            int[] read = IntStream.of(moves.sources()).map(row -> cache[row]).toArray();
            for (int i = 0; i < read.length; i++) {
                cache[moves.rows()[i]] = read[i];
            }
            for (int row = 0; row < rows.live(); row++) {
                var content = expected.get(rows.slotOf(row));
                if (content == null) {
                    cache[row] = random.nextInt();
                    expected.put(rows.slotOf(row), cache[row]);
                } else {
                    assertThat(cache[row]).isEqualTo(content);
                }
            }
        }
    }

    private static void change(SlotRows rows, SplittableRandom random, Map<Integer, Integer> expected) {
        for (int i = 0; i < 4; i++) {
            int slot = random.nextInt(SLOTS);
            if (rows.isLive(slot)) {
                rows.release(slot);
                expected.remove(slot);
            } else {
                rows.admit(slot);
            }
        }
    }
}
