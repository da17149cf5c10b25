package dev.millrace.ops.glance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static Trend of(int steps) {
        var trend = new Trend();
        for (int step = 0; step < steps; step++) {
            trend.add(step);
        }
        return trend;
    }

    @Test
    void keepsEveryValueOfAShortRun() {
        assertThat(of(240).values()).hasSize(240).startsWith(0, 1, 2).endsWith(238, 239);
    }

    @Test
    void keepsMeansOfEquallyManyStepsOfALongOne() {
        assertThat(of(241).values()).hasSize(121).startsWith(0.5, 2.5).endsWith(238.5, 240);
        assertThat(of(1000).values()).hasSize(125).startsWith(3.5, 11.5).endsWith(995.5);
    }

    @Test
    void neverHasMorePointsAndKeepsTheMean() {
        var trend = of(240 * 64);
        assertThat(trend.values()).hasSize(240);
        assertThat(Arrays.stream(trend.values()).average().orElseThrow()).isCloseTo(240 * 32 - 0.5, within(1e-9));
    }

    @Test
    void leavesOutStepsWithoutAValue() {
        var trend = new Trend();
        trend.add(Double.NaN);
        trend.add(2);
        assertThat(trend.values()).containsExactly(Double.NaN, 2);
        for (int step = 2; step <= 240; step++) {
            trend.add(Double.NaN);
        }
        assertThat(trend.values()).startsWith(2, Double.NaN).hasSize(121);
    }
}
