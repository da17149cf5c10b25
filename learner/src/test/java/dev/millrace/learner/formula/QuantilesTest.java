package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void givesOneOfTheNumbersAsByHand() {
        var quantiles = Quantiles.of(30, 10, 20, 40);

        assertThat(quantiles.at(0)).isEqualTo(10);
        assertThat(quantiles.at(0.25)).isEqualTo(10);
        assertThat(quantiles.at(0.26)).isEqualTo(20);
        assertThat(quantiles.at(0.5)).isEqualTo(20);
        assertThat(quantiles.at(1)).isEqualTo(40);
    }

    @Test
    void doesNotSortItsCallersArray() {
        var values = new double[] {2, 1};

        assertThat(Quantiles.of(values).at(1)).isEqualTo(2);
        assertThat(values).containsExactly(2, 1);
    }

    @Test
    void refusesNoNumbers() {
        assertThatThrownBy(() -> Quantiles.of()).hasMessage("values: got none, expected at least one");
    }

    @RepeatedTest(100)
    void isTheLeastNumberThatTheShareDoesNotExceed(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var values = random.normal(random.between(1, 50), 0, 1);
        var share = random.between(0.0, 1.0);

        var quantile = Quantiles.of(values).at(share);

        var upTo = Arrays.stream(values).filter(value -> value <= quantile).count();
        var below = Arrays.stream(values).filter(value -> value < quantile).count();
        assertThat(upTo).isGreaterThanOrEqualTo((long) Math.ceil(share * values.length));
        assertThat(below).isLessThan((long) Math.max(1, Math.ceil(share * values.length)));
    }
}
