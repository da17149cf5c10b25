package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueRangeTest {
    @Test
    void boundsValuesAsByHand() {
        var range = new ValueRange.Bounded(-1, 3);

        assertThat(range.value(0)).isEqualTo(1);
        assertThat(range.value(1)).isCloseTo(2, within(1e-15));
        assertThat(range.value(Double.POSITIVE_INFINITY)).isEqualTo(3);
        assertThat(range.slope(0)).isCloseTo(4 / Math.PI, within(1e-15));
        assertThat(range.slope(1)).isCloseTo(2 / Math.PI, within(1e-15));
    }

    @Test
    void unboundedValuesAreTheOutputs() {
        assertThat(new ValueRange.Unbounded().value(-7)).isEqualTo(-7);
        assertThat(new ValueRange.Unbounded().slope(-7)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 0", "0, NaN", "0, Infinity", "-Infinity, 0", "-1.7e308, 1.7e308"})
    void refusesARangeThatIsEmptyOrNotFinite(double min, double max) {
        assertThatThrownBy(() -> new ValueRange.Bounded(min, max))
                .hasMessage("max: got " + max + ", expected > min (" + min + ") and finite");
    }

    @RepeatedTest(100)
    void staysWithinTheRangeAndHasTheSlopeOfFiniteDifferences(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var min = random.between(-2.0, 2.0);
        var range = new ValueRange.Bounded(min, min + random.between(0.1, 3.0));
        var z = random.normal(1, 0, 3)[0];

        assertThat(range.value(z)).isStrictlyBetween(range.min(), range.max());
        for (var each : new ValueRange[] {range, new ValueRange.Unbounded()}) {
            var slope = FiniteDifference.gradient(at -> each.value(at[0]), new double[] {z})[0];
            assertThat(each.slope(z)).isCloseTo(slope, within(1e-8));
        }
    }
}
