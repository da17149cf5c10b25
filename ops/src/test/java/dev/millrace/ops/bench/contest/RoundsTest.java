package dev.millrace.ops.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> turns = new ArrayList<>();

    @Test
    void sidesWorkInTurns() throws InterruptedException {
        var _ = new Rounds(1, 2).alternate(List.of(side("ours"), side("theirs")));

        assertThat(turns).containsExactly("ours", "theirs", "ours", "theirs", "ours", "theirs");
    }

    @Test
    void warmUpsDoNotCount() throws InterruptedException {
        var measured = new Rounds(2, 2).alternate(List.of(side("ours"), side("theirs")));

        // A side measures how many turns there were before its own.
        assertThat(measured.getFirst().values()).containsExactly(4.0, 6.0);
        assertThat(measured.getLast().values()).containsExactly(5.0, 7.0);
    }

    @Test
    void refusesNoRounds() {
        assertThatThrownBy(() -> new Rounds(0, 0)).hasMessage("rounds: got 0, expected at least 1");
    }

    private Contestant side(String name) {
        return () -> {
            turns.add(name);
            return turns.size() - 1;
        };
    }
}
