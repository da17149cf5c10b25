package dev.millrace.verifiers.remote.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ManualTime time = new ManualTime();

    @Test
    void aSecondsWorthMayGoAtOnceAndTheRestWaits() {
        var rate = new RateLimit(4, time);
        for (int i = 0; i < 4; i++) {
            assertThat(rate.reserve(LONG)).hasValue(Duration.ZERO);
        }
        assertThat(rate.reserve(LONG)).hasValue(Duration.ofMillis(250));
        assertThat(rate.reserve(LONG)).hasValue(Duration.ofMillis(500));
    }

    @Test
    void fillsUpWithTimeButNotBeyondASecond() {
        var rate = new RateLimit(2, time);
        time.go(Duration.ofHours(1));
        assertThat(rate.reserve(LONG)).hasValue(Duration.ZERO);
        assertThat(rate.reserve(LONG)).hasValue(Duration.ZERO);
        assertThat(rate.reserve(LONG)).hasValue(Duration.ofMillis(500));
    }

    @Test
    void takesNoPlaceThatComesTooLate() {
        var rate = new RateLimit(0.5, time);
        rate.reserve(LONG);
        assertThat(rate.reserve(Duration.ofSeconds(1))).isEmpty();
        assertThat(rate.reserve(LONG)).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void doesNotLimitWhereNoneIsSet() {
        var rate = new RateLimit(Double.POSITIVE_INFINITY, time);
        for (int i = 0; i < 1_000; i++) {
            assertThat(rate.reserve(Duration.ZERO)).hasValue(Duration.ZERO);
        }
    }

    @Test
    void aClockThatWasPutBackMakesNobodyWaitForIt() {
        var rate = new RateLimit(1, time);
        rate.reserve(LONG);
        time.go(LONG.negated());
        assertThat(rate.reserve(LONG)).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void neverLetsMoreThroughThanTheBucketAndItsRefill() {
        var random = new Random(11);
        for (int run = 0; run < 100; run++) {
            var perSecond = 1 + random.nextInt(50);
            var rate = new RateLimit(perSecond, time);
            var start = time.instant();
            long passed = 0;
            while (Duration.between(start, time.instant()).toSeconds() < 10) {
                passed += rate.reserve(Duration.ZERO).isPresent() ? 1 : 0;
                time.go(Duration.ofMillis(random.nextInt(100)));
            }
            var seconds = Duration.between(start, time.instant()).toMillis() / 1e3;
            assertThat(passed).isLessThanOrEqualTo((long) (perSecond * (seconds + 1)));
        }
    }
}
