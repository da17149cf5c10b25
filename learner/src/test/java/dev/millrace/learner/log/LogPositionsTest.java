package dev.millrace.learner.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.log.Position;
import org.junit.jupiter.api.Test;

class LogPositionsTest {
    @Test
    void readsPartitionsItDoesNotKnowFromTheirBeginning() {
        assertThat(LogPositions.START.at("t", 3)).isZero();
    }

    @Test
    void remembersTheOffsetAfterEachRecord() {
        var read = LogPositions.START
                .after(new Position("t", 1, 4))
                .after(new Position("t", 0, 7))
                .after(new Position("t", 1, 5));
        assertThat(read.at("t", 1)).isEqualTo(6);
        assertThat(read.at("t", 0)).isEqualTo(8);
        assertThat(read.isPast(new Position("t", 1, 5))).isTrue();
        assertThat(read.isPast(new Position("t", 1, 6))).isFalse();
    }

    @Test
    void isEqualWhateverTheOrderOfReading() {
        var one = LogPositions.START.after(new Position("a", 0, 1)).after(new Position("b", 0, 2));
        var other = LogPositions.START.after(new Position("b", 0, 2)).after(new Position("a", 0, 1));
        assertThat(one).isEqualTo(other);
    }
}
