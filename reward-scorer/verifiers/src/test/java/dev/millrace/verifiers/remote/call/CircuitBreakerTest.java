package dev.millrace.verifiers.remote.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private final ManualTime time = new ManualTime();
    private final CircuitBreaker breaker = new CircuitBreaker(3, Duration.ofSeconds(10), time);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    @Test
    void opensAfterSoManyFailuresInARow() {
        fail(2);
        assertThat(breaker.tryPass()).isTrue();
        assertThat(breaker.failed()).isTrue();
        assertThat(breaker.tryPass()).isFalse();
    }

    @Test
    void aSuccessBetweenFailuresKeepsItClosed() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.tryPass()).isTrue();
    }

    @Test
    void letsOneThroughWhenItHasRested() {
        fail(3);
        time.go(Duration.ofMillis(9_999));
        assertThat(breaker.tryPass()).isFalse();
        time.go(Duration.ofMillis(1));
        assertThat(breaker.tryPass()).isTrue();
        assertThat(breaker.tryPass()).isFalse();
    }

    @Test
    void closesWhenTheProbeSucceeds() {
        fail(3);
        time.go(Duration.ofSeconds(10));
        breaker.tryPass();
        breaker.succeeded();
        assertThat(breaker.tryPass()).isTrue();
        assertThat(breaker.tryPass()).isTrue();
    }

    @Test
    void restsAgainWhenTheProbeFails() {
        fail(3);
        time.go(Duration.ofSeconds(10));
        breaker.tryPass();
        assertThat(breaker.failed()).isTrue();
        time.go(Duration.ofSeconds(9));
        assertThat(breaker.tryPass()).isFalse();
    }

    @Test
    void anAbandonedProbeLetsTheNextOneTry() {
        fail(3);
        time.go(Duration.ofSeconds(10));
        breaker.tryPass();
        breaker.abandoned();
        assertThat(breaker.tryPass()).isTrue();
    }

    @Test
    void aClockThatWasPutBackDoesNotKeepItOpen() {
        fail(3);
        time.go(Duration.ofHours(-1));
        assertThat(breaker.tryPass()).isTrue();
    }

    @Test
    void neverOpensWhereThatIsNotWanted() {
        var never = new CircuitBreaker(0, Duration.ofSeconds(10), time);
        for (int i = 0; i < 100; i++) {
            assertThat(never.failed()).isFalse();
        }
        assertThat(never.tryPass()).isTrue();
    }
}
