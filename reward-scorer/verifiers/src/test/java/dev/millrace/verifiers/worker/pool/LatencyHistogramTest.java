package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifiers.worker.LatencyQuantiles;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void nothingTookNoTime() {
        assertThat(histogram.quantiles()).isEqualTo(new LatencyQuantiles(0, 0, 0, 0, 0));
    }

    @Test
    void shortTimesAreExact() {
        for (int nanos = 0; nanos < 10; nanos++) {
            histogram.add(nanos);
        }
        assertThat(histogram.quantiles()).isEqualTo(new LatencyQuantiles(10, 4, 8, 9, 9));
    }

    @Test
    void aTimeIsNeverTooShortAndAtMostAnEighthTooLong() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            long nanos = random.nextLong() >>> random.nextInt(2, 64);
            var one = new LatencyHistogram();
            one.add(nanos);
            assertThat(one.quantiles().most()).isBetween(nanos, nanos + nanos / 8);
        }
    }

    @Test
    void quantilesAreOfTheSortedTimes() {
        for (int millis = 100; millis >= 1; millis--) {
            histogram.add(millis * 1_000_000L);
        }
        assertThat(histogram.quantiles().p50()).isBetween(50_000_000L, 57_000_000L);
        assertThat(histogram.quantiles().p90()).isBetween(90_000_000L, 102_000_000L);
        assertThat(histogram.quantiles().most()).isBetween(100_000_000L, 113_000_000L);
    }
}
