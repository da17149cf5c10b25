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

class PolicyLambdaTest {
    @Test
    void isOneMinusOneOverAlphaTimesLength() {
        assertThat(PolicyLambda.of(0.05, 100)).isEqualTo(0.8);
    }

    @Test
    void stopsAtZeroForShortResponses() {
        assertThat(PolicyLambda.of(0.05, 19)).isZero();
        assertThat(PolicyLambda.of(0.05, 1)).isZero();
        assertThat(PolicyLambda.of(0.05, 0)).isZero();
        assertThat(PolicyLambda.isStopped(0.05, 19)).isTrue();
        assertThat(PolicyLambda.isStopped(0.05, 20)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.05, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnAlphaThatIsNotPositiveAndFinite(double alpha) {
        assertThatThrownBy(() -> PolicyLambda.of(alpha, 10))
                .hasMessage("alpha: got " + alpha + ", expected > 0 and finite");
        assertThatThrownBy(() -> new LambdaRule.LengthAdaptive(alpha)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANegativeLength() {
        assertThatThrownBy(() -> PolicyLambda.of(0.05, -1)).hasMessage("length: got -1, expected >= 0");
    }

    @RepeatedTest(100)
    void weightsOfAllStepsSumToAlphaTimesLength(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var alpha = random.between(0.05, 2.0);
        var length = random.between(20, 10_000);

        var lambda = PolicyLambda.of(alpha, length);

        assertThat(lambda).isBetween(0.0, 1.0).isLessThanOrEqualTo(PolicyLambda.of(alpha, length + 1));
        assertThat(1 / (1 - lambda) / (alpha * length)).isCloseTo(1, within(1e-9));
    }
}
