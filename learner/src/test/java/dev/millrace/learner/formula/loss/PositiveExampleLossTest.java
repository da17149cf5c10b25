package dev.millrace.learner.formula.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.FiniteDifference;
import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PositiveExampleLossTest {
    @Test
    void averagesOverTokensOfAcceptedResponses() {
        var loss = PositiveExampleLoss.of(Reals.of(-1.0, -9.0, -3.0), new boolean[] {true, false, true}, 2);

        assertThat(loss.value()).isEqualTo(2);
        assertThat(loss.gradient()).containsExactly(-0.5, 0, -0.5);
    }

    @Test
    void isNothingWhereNoResponseWasAccepted() {
        var loss = PositiveExampleLoss.of(Reals.of(-1.0, -2.0), new boolean[2], 0);

        assertThat(loss.value()).isZero();
        assertThat(loss.gradient()).containsOnly(0);
    }

    @Test
    void reportsWhatIsNotANumber() {
        assertThat(PositiveExampleLoss.of(Reals.of(Double.NaN), new boolean[] {true}, 1)
                        .value())
                .isNaN();
    }

    @Test
    void refusesAMaskOfAnotherLength() {
        assertThatThrownBy(() -> PositiveExampleLoss.of(Reals.of(-1.0), new boolean[2], 1))
                .hasMessage("positive: got 2 numbers, expected 1");
    }

    @RepeatedTest(100)
    void hasTheGradientOfFiniteDifferences(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var logProbs = random.normal(random.between(1, 20), -1, 0.5);
        var positive = random.coins(logProbs.length, 0.5);

        assertThat(PositiveExampleLoss.of(Reals.of(logProbs), positive, 30).gradient())
                .containsExactly(
                        FiniteDifference.gradient(
                                at -> PositiveExampleLoss.of(Reals.of(at), positive, 30)
                                        .value(),
                                logProbs),
                        within(1e-8));
    }
}
