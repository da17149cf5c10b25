package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GradientClipTest {
    @Test
    void scalesALargeGradientDownToTheBound() {
        assertThat(GradientClip.factor(4, 1)).isEqualTo(0.25);
    }

    @Test
    void leavesASmallGradientAlone() {
        assertThat(GradientClip.factor(1, 1)).isEqualTo(1);
        assertThat(GradientClip.factor(0, 1)).isEqualTo(1);
        assertThat(GradientClip.factor(1e30, Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void refusesABoundThatIsNotPositive() {
        assertThatThrownBy(() -> GradientClip.factor(1, 0)).hasMessage("maxNorm: got 0.0, expected > 0");
    }

    @RepeatedTest(100)
    void keepsEveryNormWithinTheBound(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var norm = random.between(0.0, 10.0);
        var bound = random.between(0.1, 5.0);

        assertThat(norm * GradientClip.factor(norm, bound)).isCloseTo(Math.min(norm, bound), within(1e-12));
    }
}
