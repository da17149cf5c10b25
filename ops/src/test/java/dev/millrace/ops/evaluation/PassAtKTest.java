package dev.millrace.ops.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassAtKTest {
    private static final double TOLERANCE = 1e-12;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void countsPairsThatHoldAnAcceptedResponse() {
        // Of the 6 pairs of 4 responses, 1 holds neither of 2 accepted ones.
        assertThat(PassAtK.of(4, 2, 2)).isEqualTo(5.0 / 6, within(TOLERANCE));
    }

    @Test
    void isTheShareOfAcceptedResponsesWhenOneIsDrawn() {
        assertThat(PassAtK.of(8, 3, 1)).isEqualTo(3.0 / 8, within(TOLERANCE));
    }

    @Test
    void isZeroWhenNoneIsAccepted() {
        assertThat(PassAtK.of(8, 0, 8)).isZero();
    }

    @Test
    void isOneWhenMoreAreDrawnThanWereRefused() {
        assertThat(PassAtK.of(8, 3, 6)).isOne();
    }

    @Test
    void refusesToDrawMoreThanThereAre() {
        assertThatThrownBy(() -> PassAtK.of(4, 2, 5)).hasMessage("k: got 5, expected 1 to 4");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithBinomialCoefficients(int seed) {
        var random = new SplittableRandom(seed);
        int n = random.nextInt(1, 30);
        int c = random.nextInt(n + 1);
        int k = random.nextInt(1, n + 1);
        double expected = 1 - choose(n - c, k) / choose(n, k);
        assertThat(PassAtK.of(n, c, k)).isEqualTo(expected, within(1e-9)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growsWithEveryAcceptedResponseAndEveryDraw(int seed) {
        var random = new SplittableRandom(seed);
        int n = random.nextInt(2, 30);
        int c = random.nextInt(n);
        int k = random.nextInt(1, n);
        assertThat(PassAtK.of(n, c + 1, k)).isGreaterThanOrEqualTo(PassAtK.of(n, c, k));
        assertThat(PassAtK.of(n, c, k + 1)).isGreaterThanOrEqualTo(PassAtK.of(n, c, k) - TOLERANCE);
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways *= (double) (n - i) / (i + 1);
        }
        return ways;
    }
}
