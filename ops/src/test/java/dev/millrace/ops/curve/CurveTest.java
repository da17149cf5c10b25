package dev.millrace.ops.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {
    /// From 0.2 up to 0.6, then down to 0.5 over a longer stretch.
    private static final Curve CURVE = new Curve(List.of(new Point(0, 0.2), new Point(10, 0.6), new Point(40, 0.5)));

    @Test
    void meanHeightIsTheAreaByTrapezoidsOverTheWidth() {
        // (10 * 0.4 + 30 * 0.55) / 40
        assertThat(CURVE.meanHeight()).isCloseTo(0.5125, within(1e-12));
    }

    @Test
    void meanHeightOfOnePointIsItsHeight() {
        assertThat(new Curve(List.of(new Point(3, 0.4))).meanHeight()).isEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.2, 0", "0.3, 2.5", "0.6, 10"})
    void reachesARateWhereTheStraightLineDoes(double rate, double expected) {
        assertThat(CURVE.reaches(rate).orElseThrow()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void reachesNothingAboveItsHighestPoint() {
        assertThat(CURVE.reaches(0.61)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-5, 0.2", "5, 0.4", "25, 0.55", "99, 0.5"})
    void isAStraightLineBetweenPointsAndLevelBeyond(double x, double expected) {
        assertThat(CURVE.at(x)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void meanHeightIsThatOfAFineSum() {
        var random = new Random(7);
        for (int trial = 0; trial < 100; trial++) {
            var curve = new Curve(IntStream.range(0, 2 + trial % 7)
                    .mapToObj(i -> new Point(i * 10 + random.nextInt(10), random.nextDouble()))
                    .toList());
            double width = curve.end().x() - curve.start().x();
            double sum = IntStream.range(0, 20_000)
                    .mapToDouble(i -> curve.at(curve.start().x() + width * (i + 0.5) / 20_000))
                    .average()
                    .orElseThrow();
            assertThat(curve.meanHeight()).as("trial %d", trial).isCloseTo(sum, within(1e-4));
        }
    }

    @Test
    void refusesPointsThatDoNotGoRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curve(List.of(new Point(2, 0), new Point(2, 1))))
                .withMessage("curve: got x 2.0 after 2.0, expected a larger one");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(1, Double.NaN));
    }
}
