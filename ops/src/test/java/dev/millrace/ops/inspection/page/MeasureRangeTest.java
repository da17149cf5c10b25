package dev.millrace.ops.inspection.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureRangeTest {
    @Test
    void leavesOutTheMostExtremeHundredths() {
        var numbers = IntStream.rangeClosed(0, 200).mapToDouble(i -> i).toArray();
        numbers[200] = 1e9;
        var range = MeasureRange.of(numbers).orElseThrow();
        assertThat(range).isEqualTo(new MeasureRange(2, 198, 0, 1e9, 2, 2, 201));
    }

    @Test
    void liesBetweenOrderStatistics() {
        var range = MeasureRange.of(new double[] {3, 1}).orElseThrow();
        assertThat(range.low()).isEqualTo(1.02);
        assertThat(range.high()).isEqualTo(2.98);
    }

    @Test
    void doesNotCountWhatIsNotKnown() {
        assertThat(MeasureRange.of(new double[] {Double.NaN, 5, Double.POSITIVE_INFINITY}))
                .hasValue(new MeasureRange(5, 5, 5, 5, 0, 0, 1));
        assertThat(MeasureRange.of(new double[] {Double.NaN})).isEmpty();
    }
}
