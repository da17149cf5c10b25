package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void risesInEqualStepsAndStays() {
        assertThat(WarmUp.rate(4, 1, 4)).isEqualTo(1);
        assertThat(WarmUp.rate(4, 3, 4)).isEqualTo(3);
        assertThat(WarmUp.rate(4, 4, 4)).isEqualTo(4);
        assertThat(WarmUp.rate(4, 500, 4)).isEqualTo(4);
    }

    @Test
    void startsAtThePeakWithoutWarmUp() {
        assertThat(WarmUp.rate(4, 1, 0)).isEqualTo(4);
    }

    @Test
    void refusesStepsThatCannotBe() {
        assertThatThrownBy(() -> WarmUp.rate(1, 0, 3)).hasMessage("step: got 0, expected >= 1");
        assertThatThrownBy(() -> WarmUp.rate(1, 1, -1)).hasMessage("warmUpSteps: got -1, expected >= 0");
    }

    @RepeatedTest(100)
    void neverFallsNorExceedsThePeak(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var warmUp = random.between(0, 30);
        var step = random.between(1, 60);

        assertThat(WarmUp.rate(2e-4, step, warmUp))
                .isPositive()
                .isLessThanOrEqualTo(WarmUp.rate(2e-4, step + 1, warmUp))
                .isLessThanOrEqualTo(2e-4);
    }
}
