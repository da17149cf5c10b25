package dev.millrace.verifiers.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void nothingTookNoTime() {
        assertThat(histogram.quantiles()).isEqualTo(new LatencyQuantiles(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void shortTimesAreExact() {
        for (int nanos = 0; nanos < 10; nanos++) {
            histogram.add(nanos);
        }
        assertThat(histogram.quantiles()).isEqualTo(new LatencyQuantiles(10, 4, 4, 8, 9, 9, 9));
    }

    @Test
    void aQuantileIsNeverTooShortAndAtMostAnEighthTooLong() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            long nanos = random.nextLong() >>> random.nextInt(2, 64);
            var one = new LatencyHistogram();
            one.add(nanos);
            one.add(Long.MAX_VALUE);
            assertThat(one.quantiles().p50()).isBetween(nanos, nanos + nanos / 8);
        }
    }

    @Test
    void quantilesAreOfTheSortedTimes() {
        for (int millis = 100; millis >= 1; millis--) {
            histogram.add(millis * 1_000_000L);
        }
        assertThat(histogram.quantiles().p50()).isBetween(50_000_000L, 57_000_000L);
        assertThat(histogram.quantiles().p90()).isBetween(90_000_000L, 102_000_000L);
        assertThat(histogram.quantiles().p95()).isBetween(95_000_000L, 100_000_000L);
    }

    @Test
    void meanAndLongestAreExact() {
        histogram.add(1_000_000_003);
        histogram.add(1);
        assertThat(histogram.quantiles().mean()).isEqualTo(500_000_002);
        assertThat(histogram.quantiles().most()).isEqualTo(1_000_000_003);
    }
}
