package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
