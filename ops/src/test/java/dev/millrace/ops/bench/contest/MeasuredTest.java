package dev.millrace.ops.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void medianOfOddCountIsTheMiddle() {
        assertThat(new Measured(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
    }

    @Test
    void medianOfEvenCountIsTheMeanOfTheTwo() {
        assertThat(new Measured(List.of(9.0, 1.0, 5.0, 3.0)).median()).isEqualTo(4);
    }

    @Test
    void knowsLeastAndGreatest() {
        var measured = new Measured(List.of(9.0, 1.0, 5.0));

        assertThat(measured.least()).isEqualTo(1);
        assertThat(measured.greatest()).isEqualTo(9);
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> new Measured(List.of())).hasMessage("values: got none, expected at least one");
    }
}
