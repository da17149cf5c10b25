package dev.millrace.ops.bench.advantage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.bench.contest.Measured;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvantageSpeedTest {
    @Test
    void countsSixteenBytesReadAndSixteenWrittenAToken() {
        var row = new AdvantageSpeed(1_000_000_000, new Measured(List.of(2.0)), new Measured(List.of(1.0))).row();

        assertThat(row.ours().median()).isEqualTo(16);
        assertThat(row.rival().orElseThrow().measured().median()).isEqualTo(32);
        assertThat(row.ratio()).hasValue(0.5);
        assertThat(row.what()).contains("500 million tokens/s");
    }
}
