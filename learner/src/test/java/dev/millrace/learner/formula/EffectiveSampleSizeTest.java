package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EffectiveSampleSizeTest {
    @Test
    void comparesFourWeightsAsByHand() {
        // Sum 6, squares 14.
        assertThat(EffectiveSampleSize.of(Reals.of(1.0, 2.0, 3.0, 0.0))).isCloseTo(36.0 / (4 * 14), within(1e-15));
    }

    @Test
    void isOneForEqualWeightsAndASharePerSampleForOneAlone() {
        assertThat(EffectiveSampleSize.of(Reals.of(0.3, 0.3, 0.3))).isCloseTo(1, within(1e-15));
        assertThat(EffectiveSampleSize.of(Reals.of(0.0, 0.0, 7.0, 0.0))).isEqualTo(0.25);
    }

    @Test
    void isZeroWithoutWeights() {
        assertThat(EffectiveSampleSize.of(Reals.of(new double[0]))).isZero();
        assertThat(EffectiveSampleSize.of(Reals.of(0.0, 0.0))).isZero();
    }

    @RepeatedTest(100)
    void liesBetweenOneOfNAndOneAndDoesNotSeeTheScale(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var weights = Reals.of(Reals.of(random.normal(random.between(1, 40), 0, 1)).stream()
                .map(Math::exp)
                .toArray());
        var scaled = Reals.of(weights.stream().map(weight -> 5 * weight).toArray());

        assertThat(EffectiveSampleSize.of(weights))
                .isBetween(1.0 / weights.size() - 1e-12, 1 + 1e-12)
                .isCloseTo(EffectiveSampleSize.of(scaled), within(1e-12));
    }
}
