package dev.millrace.ops.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.network.limit.DeviceLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitSideTest {
    @Test
    void shareIsOurRateByTheLimits() {
        var row = row(DeviceLimit.Counted.OPERATIONS, 4e12, 1e12);

        assertThat(row.ratio()).hasValue(0.5);
        assertThat(row.unit()).isEqualTo(Unit.GIGAFLOPS);
        assertThat(row.ours().values()).containsExactly(500.0);
        assertThat(row.rival().orElseThrow().measured().values()).containsExactly(1000.0);
    }

    @Test
    void countsInMillionsOfMillionsOnAFastDevice() {
        var row = row(DeviceLimit.Counted.OPERATIONS, 4e15, 1e15);

        assertThat(row.unit()).isEqualTo(Unit.TERAFLOPS);
        assertThat(row.ours().values()).containsExactly(500.0);
    }

    @Test
    void bytesAreBytes() {
        var row = row(DeviceLimit.Counted.BYTES, 4e13, 1e13);

        assertThat(row.unit()).isEqualTo(Unit.GIGABYTES_PER_SECOND);
        assertThat(row.ours().values()).containsExactly(5000.0);
        assertThat(row.reached()).isEmpty();
    }

    @Test
    void aRoundRunsTheLimitOnce() {
        var limit = new Fake(DeviceLimit.Counted.BYTES, 1);

        assertThat(new LimitSide(limit).round()).isNotNegative();
        assertThat(limit.runs).isEqualTo(1);
    }

    /// The limit takes 4 seconds, ours 2.
    private static Row row(DeviceLimit.Counted counted, double most, double ours) {
        return new LimitSide(new Fake(counted, most))
                .row("step", ours, new Measured(List.of(2.0)), new Measured(List.of(4.0)));
    }

    private static final class Fake implements DeviceLimit {
        private final Counted counted;
        private final double amount;
        private int runs;

        Fake(Counted counted, double amount) {
            this.counted = counted;
            this.amount = amount;
        }

        @Override
        public String name() {
            return "most";
        }

        @Override
        public void run() {
            runs++;
        }

        @Override
        public Counted counted() {
            return counted;
        }

        @Override
        public double amount() {
            return amount;
        }

        @Override
        public void close() {}
    }
}
