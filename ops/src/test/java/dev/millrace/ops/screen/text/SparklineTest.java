package dev.millrace.ops.screen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void reachesFromTheLowestValueToTheHighest() {
        assertThat(Sparkline.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, 8, true)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(new double[] {7, 0, 7}, 8, false)).isEqualTo("#_#");
    }

    @Test
    void averagesWhatDoesNotFit() {
        assertThat(Sparkline.of(new double[] {0, 2, 4, 4, 8, 8}, 3, true)).isEqualTo("▁▄█");
    }

    @Test
    void leavesGapsWhereThereIsNoValue() {
        assertThat(Sparkline.of(new double[] {0, Double.NaN, 1}, 5, true)).isEqualTo("▁ █");
        assertThat(Sparkline.of(new double[] {Double.NaN}, 5, true)).isEqualTo(" ");
        assertThat(Sparkline.of(new double[0], 5, true)).isEmpty();
    }

    @Test
    void laysALevelCurveInTheMiddle() {
        assertThat(Sparkline.of(new double[] {3, 3}, 5, true)).isEqualTo("▄▄");
    }

    @Test
    void drawsABarOfTheWidthThatIsAskedFor() {
        assertThat(Bar.of(0.5, 4, true)).isEqualTo("██░░");
        assertThat(Bar.of(0.5, 6, false)).isEqualTo("[##..]");
        assertThat(Bar.of(7, 3, true)).isEqualTo("███");
        assertThat(Bar.of(-1, 3, true)).isEqualTo("░░░");
    }
}
