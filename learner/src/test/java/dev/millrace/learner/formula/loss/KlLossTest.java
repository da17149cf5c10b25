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

class KlLossTest {
    @Test
    void measuresTwoTokensAsByHand() {
        // Reference over policy: 2 and 1.
        var loss = KlLoss.of(Reals.of(0.0, -1.0), Reals.of(Math.log(2), -1.0), Reals.of(0.5, 0.5));

        assertThat(loss.value()).isCloseTo(0.5 * (1 - Math.log(2)), within(1e-15));
        assertThat(loss.gradient()).containsExactly(new double[] {-0.5, 0}, within(1e-15));
    }

    @Test
    void reportsWhatIsNotANumber() {
        assertThat(KlLoss.of(Reals.of(Double.NaN), Reals.of(0.0), Reals.of(1.0)).value())
                .isNaN();
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        assertThatThrownBy(() -> KlLoss.of(Reals.of(0.0), Reals.of(0.0, 1.0), Reals.of(1.0)))
                .hasMessage("referenceLogProbs: got 2 numbers, expected 1");
        assertThatThrownBy(() -> KlLoss.of(Reals.of(0.0), Reals.of(0.0), Reals.of(1.0, 1.0)))
                .hasMessage("weights: got 2 numbers, expected 1");
    }

    @RepeatedTest(100)
    void isNeverNegativeAndHasTheGradientOfFiniteDifferences(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var size = random.between(1, 12);
        var logProbs = random.normal(size, -1, 0.5);
        var reference = Reals.of(random.normal(size, -1, 0.5));
        var weights = Reals.of(random.normal(size, 0.5, 0.01));

        var loss = KlLoss.of(Reals.of(logProbs), reference, weights);

        assertThat(loss.value()).isNotNegative();
        assertThat(loss.gradient())
                .containsExactly(
                        FiniteDifference.gradient(
                                at -> KlLoss.of(Reals.of(at), reference, weights)
                                        .value(),
                                logProbs),
                        within(1e-7));
    }
}
