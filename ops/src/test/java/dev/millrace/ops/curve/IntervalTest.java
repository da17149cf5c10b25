package dev.millrace.ops.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void isStudentsIntervalOfFiveRuns() {
        // Mean 3, s = sqrt(2.5), t(0.975, 4) = 2.776445 (NIST/SEMATECH e-Handbook, 1.3.6.7.2: 2.776).
        var interval = Interval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.halfWidth().orElseThrow()).isCloseTo(2.776445 * Math.sqrt(0.5), within(1e-5));
        assertThat(interval.n()).isEqualTo(5);
    }

    @Test
    void hasNoWidthForOneRun() {
        var interval = Interval.of(List.of(0.5));
        assertThat(interval.halfWidth()).isEmpty();
        assertThat(interval.text(2)).isEqualTo("0.50");
        assertThat(interval.excludesZero()).isFalse();
    }

    @Test
    void pairsBySeedSoThatWhatSeedsDoToBothFallsOut() {
        var minuends = List.of(0.9, 0.5, 0.1);
        var subtrahends = List.of(0.8, 0.4, 0.0);
        var difference = Interval.paired(minuends, subtrahends);
        assertThat(difference.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.halfWidth().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(difference.excludesZero()).isTrue();
    }

    @Test
    void includesZeroWhereTheDifferenceIsSmallerThanItsHalfWidth() {
        assertThat(Interval.of(List.of(-0.1, 0.2, 0.1)).excludesZero()).isFalse();
    }

    @Test
    void refusesPairsWithoutAPartner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.paired(List.of(1.0, 2.0), List.of(1.0)))
                .withMessage("pairs: got 2 and 1 values, expected as many");
    }

    @Test
    void coversTheTrueMeanInNineteenOfTwentySamples() {
        var random = new Random(11);
        int trials = 4_000;
        long covered = IntStream.range(0, trials)
                .mapToObj(_ -> Interval.of(
                        random.doubles(5, -1, 1).map(Math::cbrt).boxed().toList()))
                .filter(interval -> interval.low() <= 0 && 0 <= interval.high())
                .count();
        assertThat(covered / (double) trials).isCloseTo(0.95, within(0.03));
    }
}
