package dev.millrace.learner.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    private static final LearningRate RATE = new LearningRate(2e-3, 10, 0.1);

    @Test
    void risesLinearlyToThePeak() {
        assertThat(RATE.at(0, 110)).isCloseTo(2e-4, within(1e-12));
        assertThat(RATE.at(4, 110)).isCloseTo(1e-3, within(1e-12));
        assertThat(RATE.at(9, 110)).isEqualTo(2e-3);
        assertThat(RATE.at(10, 110)).isEqualTo(2e-3);
    }

    @Test
    void fallsAlongHalfACosineToTheFloor() {
        assertThat(RATE.at(60, 110)).isCloseTo(2e-3 * 0.55, within(1e-12));
        assertThat(RATE.at(110, 110)).isCloseTo(2e-4, within(1e-12));
    }

    @Test
    void staysAtThePeakWithAFloorOfOne() {
        var constant = new LearningRate(1e-3, 0, 1);
        assertThat(constant.at(0, 50)).isEqualTo(1e-3);
        assertThat(constant.at(49, 50)).isEqualTo(1e-3);
    }

    @Test
    void refusesAFloorAboveThePeak() {
        assertThatThrownBy(() -> new LearningRate(1e-3, 0, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("learning rate floor: got 1.5, expected in [0, 1]");
    }
}
