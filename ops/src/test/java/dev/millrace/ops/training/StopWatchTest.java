package dev.millrace.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopWatchTest {
    private final AtomicLong nanos = new AtomicLong(7_000_000_000L);
    private final StopWatch watch = new StopWatch(nanos::get);

    @Test
    void countsFromItsStart() {
        nanos.addAndGet(1_500_000_000L);

        assertThat(watch.seconds()).isEqualTo(1.5);
    }

    @Test
    void keepsWhenTheFirstResponsesCame() {
        assertThat(watch.first()).isEmpty();

        nanos.addAndGet(2_000_000_000L);
        new Listeners(List.of(watch)).onFirstTrajectories();
        nanos.addAndGet(2_000_000_000L);

        assertThat(watch.first()).hasValue(2);
        assertThat(watch.seconds()).isEqualTo(4);
    }
}
