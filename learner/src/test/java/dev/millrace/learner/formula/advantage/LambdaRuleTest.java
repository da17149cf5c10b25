package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.RandomNumbers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaRuleTest {
    @Test
    void fixedDoesNotLookAtTheLength() {
        var rule = new LambdaRule.Fixed(0.95);

        assertThat(rule.lambda(1)).isEqualTo(0.95).isEqualTo(rule.lambda(5_000));
        assertThat(rule.isStopped(1)).isFalse();
    }

    @Test
    void lengthAdaptiveSaysWhereItWasStopped() {
        var rule = new LambdaRule.LengthAdaptive(0.1);

        assertThat(rule.isStopped(9)).isTrue();
        assertThat(rule.isStopped(11)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesAFixedLambdaOutsideZeroToOne(double lambda) {
        assertThatThrownBy(() -> new LambdaRule.Fixed(lambda))
                .hasMessage("lambda: got " + lambda + ", expected in [0, 1]");
    }

    @Test
    void keepsTheWeightOfTheLastRewardAtTheFirstToken() {
        var rule = new LambdaRule.FirstTokenWeight(0.25);

        assertThat(rule.lambda(3)).isEqualTo(0.5);
        assertThat(rule.lambda(2)).isEqualTo(0.25);
        assertThat(rule.lambda(1)).isZero();
        assertThat(rule.lambda(0)).isZero();
        assertThat(rule.isStopped(1)).isFalse();
    }

    @RepeatedTest(100)
    void reachesTheFirstTokenWithTheSameWeightForEveryLength(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var weight = random.between(0.01, 1.0);
        var length = random.between(2, 5_000);

        assertThat(Math.pow(new LambdaRule.FirstTokenWeight(weight).lambda(length), length - 1))
                .isCloseTo(weight, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void refusesAFirstTokenWeightThatIsNoShare(double weight) {
        assertThatThrownBy(() -> new LambdaRule.FirstTokenWeight(weight))
                .hasMessage("weight: got " + weight + ", expected in (0, 1]");
    }

    @Test
    void takesTheEndsOfItsRanges() {
        assertThat(new LambdaRule.Fixed(0).lambda(3)).isZero();
        assertThat(new LambdaRule.Fixed(1).lambda(3)).isEqualTo(1);
        assertThat(new LambdaRule.FirstTokenWeight(1).lambda(3)).isEqualTo(1);
        assertThat(new LambdaRule.LengthAdaptive(0.05).lambda(100)).isEqualTo(0.8);
    }
}
