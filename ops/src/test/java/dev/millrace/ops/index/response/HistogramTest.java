package dev.millrace.ops.index.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void givesEachOfAFewWholeNumbersItsOwnStretch() {
        assertThat(Histogram.of(new double[] {3, 5, 5})).isEqualTo(new Histogram(3, 1, List.of(1, 0, 2)));
    }

    @Test
    void neverPartsWholeNumbersUnevenly() {
        var histogram =
                Histogram.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
        assertThat(histogram.width()).isEqualTo(4);
        assertThat(histogram.counts()).hasSize(25).containsOnly(4);
    }

    @Test
    void countsTheLargestNumberInTheLastStretch() {
        var histogram = Histogram.of(new double[] {0, 0.5, 1, Double.NaN});
        assertThat(histogram.counts()).hasSize(32).startsWith(1).endsWith(1);
        assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(3);
    }

    @Test
    void hasOneStretchWhereAllNumbersAreAlike() {
        assertThat(Histogram.of(new double[] {0.5, 0.5})).isEqualTo(new Histogram(0.5, 1, List.of(2)));
    }

    @Test
    void isEmptyWithoutNumbers() {
        assertThat(Histogram.of(new double[] {Double.NaN}).counts()).isEmpty();
    }
}
