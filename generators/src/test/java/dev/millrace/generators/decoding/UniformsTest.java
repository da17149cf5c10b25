package dev.millrace.generators.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniformsTest {
    private static final int DRAWS = 100_000;
    private static final int BUCKETS = 100;

    private static double[] byPosition(long seed, long prompt, int sibling) {
        long stream = Uniforms.stream(seed, prompt, sibling);
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> Uniforms.at(stream, i))
                .toArray();
    }

    private static double[] byPrompt(long seed) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> Uniforms.at(Uniforms.stream(seed, i, 0), 0))
                .toArray();
    }

    private static double[] bySibling(long seed) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> Uniforms.at(Uniforms.stream(seed, 5, i), 3))
                .toArray();
    }

    /// 99 degrees of freedom: 99.99 % of chi-squares lie within these bounds.
    private static void assertUniform(double[] draws) {
        var counts = new double[BUCKETS];
        for (double draw : draws) {
            assertThat(draw).isGreaterThanOrEqualTo(0).isLessThan(1);
            counts[(int) (draw * BUCKETS)]++;
        }
        double expected = (double) draws.length / BUCKETS;
        double chiSquare = IntStream.range(0, BUCKETS)
                .mapToDouble(i -> (counts[i] - expected) * (counts[i] - expected) / expected)
                .sum();
        assertThat(chiSquare).isBetween(53.0, 162.0);
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - 0.5) * (b[i] - 0.5);
        }
        return 12 * sum / a.length;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -1, 42, Long.MIN_VALUE})
    void isUniformAlongEveryCoordinate(long seed) {
        assertUniform(byPosition(seed, 0, 0));
        assertUniform(byPrompt(seed));
        assertUniform(bySibling(seed));
    }

    @Test
    void isIndependentBetweenNeighbours() {
        double bound = 4.5 / Math.sqrt(DRAWS);
        var draws = byPosition(1, 1, 1);
        assertThat(correlation(draws, byPosition(2, 1, 1))).isCloseTo(0, within(bound));
        assertThat(correlation(draws, byPosition(1, 2, 1))).isCloseTo(0, within(bound));
        assertThat(correlation(draws, byPosition(1, 1, 2))).isCloseTo(0, within(bound));
        var shifted = IntStream.range(0, DRAWS)
                .mapToDouble(i -> draws[(i + 1) % DRAWS])
                .toArray();
        assertThat(correlation(draws, shifted)).isCloseTo(0, within(bound));
    }

    @Test
    void tellsExchangedCoordinatesApart() {
        assertThat(Uniforms.stream(1, 2, 3)).isNotEqualTo(Uniforms.stream(2, 1, 3));
        assertThat(Uniforms.stream(1, 2, 3)).isNotEqualTo(Uniforms.stream(1, 3, 2));
    }

    @Test
    void staysAsItIsBecauseRunsAreReproducedByIt() {
        assertThat(Uniforms.at(Uniforms.stream(1, 2, 3), 4)).isEqualTo(0.9593391f);
    }
}
