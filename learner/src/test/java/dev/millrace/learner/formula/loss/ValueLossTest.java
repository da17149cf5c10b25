package dev.millrace.learner.formula.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.FiniteDifference;
import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueLossTest {
    @Test
    void isHalfTheSquaredErrorAsByHand() {
        var loss = ValueLoss.of(tokens(new double[] {1, 3}, new double[] {0, 0}, new double[] {0, 2}), 0);

        assertThat(loss.value()).isEqualTo(0.5);
        assertThat(loss.gradient()).containsExactly(0.5, 0.5);
    }

    @Test
    void stopsPushingWhereTheValueHasMovedTowardsItsReturnFarEnough() {
        // From 0 towards 2, now at 1: held at 0.5, error 1.5. From 0 away from -1, now at 1: pushed back.
        var loss = ValueLoss.of(tokens(new double[] {1, 1}, new double[] {0, 0}, new double[] {2, -1}), 0.5);

        assertThat(loss.value()).isEqualTo((1.5 * 1.5 + 2 * 2) / 4);
        assertThat(loss.gradient()).containsExactly(0, 1);
    }

    @Test
    void skipsTokensThePolicyDidNotWrite() {
        var nan = Reals.of(Double.NaN);

        var loss = ValueLoss.of(new ValueTokens(nan, nan, nan, Reals.of(0.0)), 0);

        assertThat(loss.value()).isZero();
        assertThat(loss.gradient()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2})
    void reportsWhatIsNotANumber(double clip) {
        var loss = ValueLoss.of(tokens(new double[] {Double.NaN}, new double[] {0}, new double[] {0}), clip);

        assertThat(loss.value()).isNaN();
        assertThat(loss.gradient()).containsExactly(Double.NaN);
    }

    @Test
    void refusesANegativeClip() {
        var tokens = tokens(new double[0], new double[0], new double[0]);

        assertThatThrownBy(() -> ValueLoss.of(tokens, -0.1)).hasMessage("valueClip: got -0.1, expected >= 0");
    }

    @RepeatedTest(100)
    void hasTheGradientOfFiniteDifferences(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var size = random.between(1, 12);
        var old = random.normal(size, 0, 1);
        var returns = random.normal(size, 0, 1);
        var values = random.normal(size, 0, 1);

        assertThat(ValueLoss.of(tokens(values, old, returns), 0.3).gradient())
                .containsExactly(
                        FiniteDifference.gradient(
                                at -> ValueLoss.of(tokens(at, old, returns), 0.3)
                                        .value(),
                                values),
                        within(1e-7));
    }

    @RepeatedTest(100)
    void isNeverSmallerWithAClip(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var tokens = tokens(random.normal(9, 0, 1), random.normal(9, 0, 1), random.normal(9, 0, 1));

        assertThat(ValueLoss.of(tokens, 0.2).value())
                .isGreaterThanOrEqualTo(ValueLoss.of(tokens, 0).value());
        assertThat(ValueLoss.of(tokens, 100).value())
                .isCloseTo(ValueLoss.of(tokens, 0).value(), within(1e-12));
    }

    private static ValueTokens tokens(double[] values, double[] old, double[] returns) {
        return new ValueTokens(Reals.of(values), Reals.of(old), Reals.of(returns), evenly(values.length));
    }

    private static Reals evenly(int size) {
        return Reals.of(IntStream.range(0, size).mapToDouble(i -> 1.0 / size).toArray());
    }

    @Test
    void holdsOnBothSidesOfTheOldValue() {
        // From 0 towards -2, now at -1: held at -0.5, error 1.5.
        var loss = ValueLoss.of(tokens(new double[] {-1}, new double[] {0}, new double[] {-2}), 0.5);

        assertThat(loss.value()).isEqualTo(0.5 * 1.5 * 1.5);
        assertThat(loss.gradient()).containsExactly(0);
    }

    @Test
    void aValueThatMovedExactlyAsFarAsItMayStillLearns() {
        var loss = ValueLoss.of(tokens(new double[] {0.3}, new double[] {0.1}, new double[] {2}), 0.3 - 0.1);

        assertThat(loss.gradient()).containsExactly(0.3 - 2);
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        var one = Reals.of(0.0);
        var two = Reals.of(0.0, 0.0);
        assertThatThrownBy(() -> new ValueTokens(one, two, one, one))
                .hasMessage("oldValues: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new ValueTokens(one, one, two, one)).hasMessage("returns: got 2 numbers, expected 1");
        assertThatThrownBy(() -> new ValueTokens(one, one, one, two)).hasMessage("weights: got 2 numbers, expected 1");
    }
}
