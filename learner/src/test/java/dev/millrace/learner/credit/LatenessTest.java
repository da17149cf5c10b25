package dev.millrace.learner.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private final Lateness lateness = new Lateness(new DeadlineSettings(10, 2));

    private Lateness.Late look(long second, Long... awaited) {
        return lateness.look(List.of(awaited), TimeUnit.SECONDS.toNanos(second));
    }

    private static Lateness.Late nothing() {
        return new Lateness.Late(List.of(), List.of());
    }

    @Test
    void asksAgainAfterEachDeadlineThenGivesUp() {
        assertThat(look(0, 7L)).isEqualTo(nothing());
        assertThat(look(9, 7L)).isEqualTo(nothing());
        assertThat(look(10, 7L)).isEqualTo(new Lateness.Late(List.of(7L), List.of()));
        assertThat(look(19, 7L)).isEqualTo(nothing());
        assertThat(look(20, 7L)).isEqualTo(new Lateness.Late(List.of(7L), List.of()));
        assertThat(look(30, 7L)).isEqualTo(new Lateness.Late(List.of(), List.of(7L)));
    }

    @Test
    void countsFromWhenAPromptIsFirstWaitedFor() {
        look(0, 7L);
        look(6, 7L, 8L);
        assertThat(look(10, 7L, 8L).reissue()).containsExactly(7L);
        assertThat(look(16, 7L, 8L).reissue()).containsExactly(8L);
    }

    @Test
    void forgetsWhatCameBack() {
        look(0, 7L);
        look(5);
        look(8, 7L);
        assertThat(look(12, 7L)).isEqualTo(nothing());
    }
}
