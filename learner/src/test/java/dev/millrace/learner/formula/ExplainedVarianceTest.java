package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ExplainedVarianceTest {
    @Test
    void comparesErrorsWithReturnsAsByHand() {
        // Returns 0, 2: variance 1. Errors -0.5, 0.5: variance 0.25.
        assertThat(ExplainedVariance.of(Reals.of(0.0, 2.0), Reals.of(0.5, 1.5))).hasValue(0.75);
    }

    @Test
    void isAbsentWhereAllReturnsAreAlike() {
        assertThat(ExplainedVariance.of(Reals.of(1.0, 1.0, 1.0), Reals.of(0.2, 0.4, 0.9)))
                .isEmpty();
        assertThat(ExplainedVariance.of(Reals.of(1.0), Reals.of(0.2))).isEmpty();
        assertThat(ExplainedVariance.of(Reals.of(new double[0]), Reals.of(new double[0])))
                .isEmpty();
    }

    @Test
    void reportsValuesThatAreNotNumbers() {
        assertThat(ExplainedVariance.of(Reals.of(0.0, 1.0), Reals.of(Double.NaN, 1.0))
                        .orElseThrow())
                .isNaN();
    }

    @Test
    void refusesValuesOfAnotherLength() {
        assertThatThrownBy(() -> ExplainedVariance.of(Reals.of(0.0, 1.0), Reals.of(0.0)))
                .hasMessage("values: got 1 numbers, expected 2");
    }

    @RepeatedTest(100)
    void isOneForPerfectAndZeroForConstantValuesWhateverTheirBias(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var returns = Reals.of(random.normal(random.between(2, 50), 0, 1));
        var biased = Reals.of(returns.stream().map(x -> x + 7).toArray());
        var constant = Reals.of(returns.stream().map(x -> 0.3).toArray());

        assertThat(ExplainedVariance.of(returns, biased).orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(ExplainedVariance.of(returns, constant).orElseThrow()).isCloseTo(0, within(1e-9));
    }
}
