package dev.millrace.learner.formula.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.formula.RandomNumbers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OverlongPenaltyTest {
    @Test
    void growsOverTheBufferAndStays() {
        assertThat(OverlongPenalty.of(6, 10, 4)).isZero();
        assertThat(OverlongPenalty.of(7, 10, 4)).isEqualTo(-0.25);
        assertThat(OverlongPenalty.of(10, 10, 4)).isEqualTo(-1);
        assertThat(OverlongPenalty.of(11, 10, 4)).isEqualTo(-1);
    }

    @Test
    void refusesABufferThatDoesNotFit() {
        assertThatThrownBy(() -> OverlongPenalty.of(1, 10, 0)).hasMessage("buffer: got 0, expected in [1, 10]");
        assertThatThrownBy(() -> OverlongPenalty.of(1, 10, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(100)
    void neverRisesWithTheLength(RepetitionInfo repetition) {
        var random = new RandomNumbers(repetition.getCurrentRepetition());
        var length = random.between(0, 200);
        var buffer = random.between(1, 100);

        assertThat(OverlongPenalty.of(length, 100, buffer))
                .isBetween(-1.0, 0.0)
                .isGreaterThanOrEqualTo(OverlongPenalty.of(length + 1, 100, buffer));
    }

    @Test
    void mayGrowOverTheWholeLength() {
        assertThat(OverlongPenalty.of(0, 10, 10)).isZero();
        assertThat(OverlongPenalty.of(5, 10, 10)).isEqualTo(-0.5);
        assertThat(OverlongPenalty.of(10, 10, 1)).isEqualTo(-1);
    }
}
