package dev.millrace.ops.bench.generator;

import dev.millrace.ops.bench.contest.DecoderShape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class GeneratorCaseTest {
    private static final DecoderShape MODEL = new DecoderShape(1, 32, 1, 1, 64, 40);

    private static GeneratorCase work(int spread) {
        return GeneratorCase.of(MODEL, new GeneratorCase.Work(50, 200, spread, 8));
    }

    @Test
    void lengthsAreSpreadEvenlyInRandomOrder() {
        var lengths = work(20).lengths();
        assertThat(Collections.min(lengths)).isEqualTo(10);
        assertThat(Collections.max(lengths)).isEqualTo(200);
        assertThat(work(20).tokens()).isBetween(50L * 104, 50L * 106);
        assertThat(lengths).isNotEqualTo(lengths.stream().sorted().toList());
    }

    @Test
    void withoutSpreadAllAreEqual() {
        assertThat(work(1).lengths()).hasSize(50).containsOnly(200);
    }

    @Test
    void bothSidesAreAskedTheSame() {
        assertThat(work(20).question()).isEqualTo(work(20).question());
        assertThat(work(20).question()).containsEntry("lengths", work(20).lengths());
    }

    @Test
    void promptsLeaveRoomForTheLongestResponse() {
        assertThat(work(20).positions()).isEqualTo(16 + 200);
    }
}
