package dev.millrace.ops.bench.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AdvantageCaseTest {
    private final AdvantageCase work = AdvantageCase.of(5, 200, 20);

    @Test
    void lengthsAreSpreadEvenly() {
        assertThat(work.lengths()).containsExactly(10, 58, 105, 153, 200);
        assertThat(work.tokens()).isEqualTo(526);
    }

    @Test
    void everySecondResponseIsRewardedAtItsLastToken() {
        assertThat(work.columns().rewards()[67]).isEqualTo(1);
        assertThat(work.columns().rewards()).contains(1, atIndex(325));
        assertThat(Arrays.stream(work.columns().rewards()).sum()).isEqualTo(2);
    }

    @Test
    void theLargestDifferenceCounts() {
        work.estimate();

        assertThat(work.difference(advantages(0))).isZero();
        assertThat(work.difference(advantages(0.25))).isEqualTo(0.25);
    }

    @Test
    void aPeerWithFewerNumbersAgreesInNothing() {
        work.estimate();
        var rows = advantages(0);
        var _ = ((ArrayNode) rows.get(3)).remove(0);

        assertThat(work.difference(rows)).isNaN();
        assertThat(work.difference(JsonNodeFactory.instance.arrayNode())).isNaN();
    }

    /// Ours, the last of all too large by a number.
    private ArrayNode advantages(double tooMuch) {
        var rows = JsonNodeFactory.instance.arrayNode();
        var token = 0;
        for (int length : work.lengths()) {
            var row = rows.addArray();
            for (var t = 0; t < length; t++, token++) {
                row.add(work.columns().advantages()[token] + (token == work.tokens() - 1 ? tooMuch : 0));
            }
        }
        return rows;
    }
}
