package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void worksAtTheSameTimeWhenConcurrent() {
        var here = new CountDownLatch(1);
        var there = new CountDownLatch(1);

        var both = new SideBySide(true).run(() -> meet(here, there), () -> meet(there, here));

        assertThat(both.first()).isNotEqualTo(both.second());
    }

    @Test
    void worksOnOneThreadWhenNot() {
        var both = new SideBySide(false).run(Thread::currentThread, Thread::currentThread);

        assertThat(both.first()).isSameAs(both.second());
    }

    @Test
    void waitsForTheOtherWhenTheFirstFails() {
        var finished = new CountDownLatch(1);
        var release = new CountDownLatch(1);

        assertThatThrownBy(() -> new SideBySide(true)
                        .run(
                                () -> {
                                    release.countDown();
                                    throw new IllegalStateException("first");
                                },
                                () -> {
                                    await(release);
                                    finished.countDown();
                                    return 1;
                                }))
                .hasMessage("first");

        assertThat(finished.getCount()).isZero();
    }

    @Test
    void throwsWhatTheSecondThrows() {
        assertThatThrownBy(() -> new SideBySide(true).run(() -> 1, () -> {
                    throw new IllegalStateException("second");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("second");
    }

    private static String meet(CountDownLatch mine, CountDownLatch others) {
        mine.countDown();
        await(others);
        return Thread.currentThread().getName();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
