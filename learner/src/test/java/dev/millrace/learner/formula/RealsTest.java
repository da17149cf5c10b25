package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RealsTest {
    @Test
    void viewsFloatsAsTheDoublesTheyEqual() {
        var array = new float[] {0.1f, 2};
        var reals = Reals.of(array);
        array[1] = 3;

        assertThat(reals.size()).isEqualTo(2);
        assertThat(reals.at(0)).isEqualTo((double) 0.1f);
        assertThat(reals.stream().toArray()).containsExactly(0.1f, 3);
    }

    @Test
    void viewsDoubles() {
        assertThat(Reals.of(0.1, 0.2).size()).isEqualTo(2);
        assertThat(Reals.of(0.1, 0.2).at(1)).isEqualTo(0.2);
    }

    @Test
    void refusesListsOfDifferentLength() {
        Reals.requireSameSize("values", 2, 2);
        assertThatThrownBy(() -> Reals.requireSameSize("values", 1, 2)).hasMessage("values: got 2 numbers, expected 1");
    }
}
