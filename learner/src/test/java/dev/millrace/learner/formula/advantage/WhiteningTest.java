package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.RandomNumbers;
import dev.millrace.learner.formula.Reals;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WhiteningTest {
    @Test
    void whitensTwoNumbersAsByHand() {
        assertThat(Whitening.of(Reals.of(1.0, 5.0))).containsExactly(new double[] {-1, 1}, within(1e-8));
    }

    @Test
    void leavesEqualAdvantagesAtZero() {
        assertThat(Whitening.of(Reals.of(0.5, 0.5))).containsOnly(0);
    }

    @RepeatedTest(100)
    void hasMeanZeroAndDeviationOne(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var whitened = Moments.of(Reals.of(Whitening.of(Reals.of(random.normal(random.between(2, 99), 3, 0.5)))));

        assertThat(whitened.mean()).isCloseTo(0, within(1e-9));
        assertThat(whitened.standardDeviation()).isCloseTo(1, within(1e-4));
    }
}
