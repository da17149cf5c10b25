package dev.millrace.learner.formula.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.BehaviorWeight.Level;
import dev.millrace.learner.formula.loss.BehaviorWeight.Masked;
import dev.millrace.learner.formula.loss.BehaviorWeight.None;
import dev.millrace.learner.formula.loss.BehaviorWeight.Truncated;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BehaviorWeightTest {
    private static final Reals PROXIMAL = Reals.of(Math.log(0.5), Math.log(0.4), Math.log(0.1));
    private static final Reals BEHAVIOR = Reals.of(Math.log(0.25), Math.log(0.1), Math.log(0.1));

    @Test
    void weighsEveryTokenOneWithoutCorrection() {
        assertThat(new None().of(PROXIMAL, BEHAVIOR)).containsExactly(1, 1, 1);
        assertThat(new None().boundTokens(PROXIMAL, BEHAVIOR)).isZero();
    }

    @Test
    void truncatesAsByHand() {
        // Ratios 2, 4, 1; of the whole response 8; their geometric mean 2.
        assertThat(new Truncated(Level.TOKEN, 3).of(PROXIMAL, BEHAVIOR)).containsExactly(about(2, 3, 1), within(1e-12));
        assertThat(new Truncated(Level.SEQUENCE, 3).of(PROXIMAL, BEHAVIOR)).containsExactly(3, 3, 3);
        assertThat(new Truncated(Level.SEQUENCE, 9).of(PROXIMAL, BEHAVIOR))
                .containsExactly(about(8, 8, 8), within(1e-12));
        assertThat(new Truncated(Level.GEOMETRIC, 3).of(PROXIMAL, BEHAVIOR))
                .containsExactly(about(2, 2, 2), within(1e-12));
    }

    @Test
    void masksAsByHand() {
        assertThat(new Masked(Level.TOKEN, 1.5, 3).of(PROXIMAL, BEHAVIOR))
                .containsExactly(about(2, 0, 0), within(1e-12));
        assertThat(new Masked(Level.SEQUENCE, 0.5, 5).of(PROXIMAL, BEHAVIOR)).containsExactly(0, 0, 0);
        assertThat(new Masked(Level.GEOMETRIC, 0.5, 5).of(PROXIMAL, BEHAVIOR))
                .containsExactly(about(2, 2, 2), within(1e-12));
    }

    @Test
    void countsTokensThatACapOrMaskHolds() {
        assertThat(new Truncated(Level.TOKEN, 3).boundTokens(PROXIMAL, BEHAVIOR))
                .isEqualTo(1);
        assertThat(new Truncated(Level.SEQUENCE, 3).boundTokens(PROXIMAL, BEHAVIOR))
                .isEqualTo(3);
        assertThat(new Masked(Level.TOKEN, 1.5, 3).boundTokens(PROXIMAL, BEHAVIOR))
                .isEqualTo(2);
    }

    @Test
    void aWeightOnTheBoundIsNotHeld() {
        var same = Reals.of(-1.0);

        assertThat(new Truncated(Level.TOKEN, 1).boundTokens(same, same)).isZero();
        assertThat(new Masked(Level.TOKEN, 1, 1).boundTokens(same, same)).isZero();
        assertThat(new Masked(Level.TOKEN, 1, 1).of(same, same)).containsExactly(1);
    }

    @Test
    void reportsWhatIsNotANumber() {
        var broken = Reals.of(Double.NaN);

        assertThat(new Truncated(Level.TOKEN, 2).of(broken, Reals.of(0.0))).containsExactly(Double.NaN);
        assertThat(new Masked(Level.TOKEN, 0, 2).of(broken, Reals.of(0.0))).containsExactly(Double.NaN);
    }

    @Test
    void refusesBoundsAndColumnsThatCannotBe() {
        assertThatThrownBy(() -> new Truncated(Level.TOKEN, 0)).hasMessage("cap: got 0.0, expected > 0");
        assertThatThrownBy(() -> new Masked(Level.TOKEN, -1, 2)).hasMessage("low: got -1.0, expected >= 0");
        assertThatThrownBy(() -> new Masked(Level.TOKEN, 2, 1)).hasMessage("high: got 1.0, expected >= low (2.0)");
        assertThat(new Masked(Level.TOKEN, 0, 0).low()).isZero();
        assertThatThrownBy(() -> new Truncated(Level.TOKEN, 2).of(PROXIMAL, Reals.of(0.0)))
                .hasMessage("behaviorLogProbs: got 1 numbers, expected 3");
    }

    @RepeatedTest(100)
    void sequenceWeightsAreProductsAndGeometricOnesTheirMeans(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var size = random.between(1, 30);
        var proximal = Reals.of(random.normal(size, -1, 0.3));
        var behavior = Reals.of(random.normal(size, -1, 0.3));

        var tokens = new Truncated(Level.TOKEN, 1e9).of(proximal, behavior);
        var product = Arrays.stream(tokens).reduce(1, (left, right) -> left * right);

        assertAll(new Truncated(Level.SEQUENCE, 1e9).of(proximal, behavior), weight -> weight / product);
        assertAll(
                new Truncated(Level.GEOMETRIC, 1e9).of(proximal, behavior), weight -> Math.pow(weight, size) / product);
    }

    private static void assertAll(double[] weights, DoubleUnaryOperator quotient) {
        assertThat(Arrays.stream(weights).map(quotient).boxed().toList())
                .allSatisfy(each -> assertThat(each).isCloseTo(1, within(1e-9)));
    }

    @RepeatedTest(100)
    void masksExactlyWhatItCounts(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var proximal = Reals.of(random.normal(20, -1, 0.5));
        var behavior = Reals.of(random.normal(20, -1, 0.5));
        var rule = new Masked(Level.TOKEN, 0.5, 2);
        var free = new Truncated(Level.TOKEN, 1e9).of(proximal, behavior);

        var weights = rule.of(proximal, behavior);

        for (var t = 0; t < weights.length; t++) {
            assertThat(weights[t]).isEqualTo(free[t] >= 0.5 && free[t] <= 2 ? free[t] : 0);
        }
        assertThat(rule.boundTokens(proximal, behavior))
                .isEqualTo(Arrays.stream(weights).filter(weight -> weight == 0).count());
    }

    private static double[] about(double... numbers) {
        return numbers;
    }
}
