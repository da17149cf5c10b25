package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void measuresFourNumbersAsByHand() {
        var moments = Moments.of(Reals.of(1.0, 2.0, 3.0, 6.0));

        assertThat(moments).isEqualTo(new Moments(4, 3, 3.5));
        assertThat(moments.standardDeviation()).isEqualTo(Math.sqrt(3.5));
    }

    @Test
    void ofNothingIsZero() {
        assertThat(Moments.of(Reals.of(new double[0]))).isEqualTo(new Moments(0, 0, 0));
    }

    @Test
    void reportsWhatIsNotANumber() {
        assertThat(Moments.of(Reals.of(1.0, Double.NaN)).mean()).isNaN();
    }

    @Test
    void keepsItsDigitsFarFromZero() {
        assertThat(Moments.of(Reals.of(3e15, 3e15 + 1, 3e15 + 2, 3e15 + 5)).variance())
                .isEqualTo(3.5);
    }

    @RepeatedTest(100)
    void scalesWithItsNumbers(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var numbers = Reals.of(random.normal(random.between(1, 40), 3, 2));
        var scaled = Reals.of(numbers.stream().map(x -> 5 - 3 * x).toArray());

        assertThat(Moments.of(scaled).mean())
                .isCloseTo(5 - 3 * Moments.of(numbers).mean(), within(1e-12));
        assertThat(Moments.of(scaled).variance())
                .isCloseTo(9 * Moments.of(numbers).variance(), within(1e-11));
    }
}
