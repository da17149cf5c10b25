package dev.millrace.verifiers.remote.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @CsvSource({"1,100,200", "2,200,400", "3,400,800", "7,5000,10000", "100,5000,10000"})
    void waitsAboutTwiceAsLongEachTime(int retry, long least, long most) {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(backoff.before(retry, seed)).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
        }
    }

    @Test
    void theSameRequestWaitsAsLongInEveryRun() {
        assertThat(backoff.before(2, 5)).isEqualTo(backoff.before(2, 5)).isNotEqualTo(backoff.before(2, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3                             | 3",
                "' 120 '                       | 120",
                "Thu, 1 Jan 2026 00:00:30 GMT  | 30",
                "Thu, 01 Jan 2026 00:00:30 GMT | 30",
                "Wed, 31 Dec 2025 23:00:00 GMT | 0",
                "soon                          | 0",
                "-5                            | 0",
                "99999999999999                | 0",
                "''                            | 0",
                "٣                             | 0",
            })
    void readsWhenAServiceWantsToBeAskedAgain(String header, long seconds) {
        assertThat(RetryAfter.of(header, time)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void showsTheFirstLineOfWhateverCame() {
        assertThat(FirstLine.of("\n  \n <html>\n<body>")).isEqualTo("<html>");
        assertThat(FirstLine.of("x".repeat(1_000))).hasSize(200);
        assertThat(FirstLine.of(new byte[1 << 20])).hasSizeLessThanOrEqualTo(200);
        assertThat(FirstLine.of(" \n")).isEmpty();
    }
}
