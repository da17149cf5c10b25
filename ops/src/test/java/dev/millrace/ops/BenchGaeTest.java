package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.ops.bench.AdvantageSpeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchGaeTest {
    @Test
    void countsSixteenBytesReadAndSixteenWrittenAToken() {
        var speed = new AdvantageSpeed(1_000, 2, 1);

        assertThat(speed.tokensPerSecond()).isEqualTo(500);
        assertThat(speed.bytesPerSecond()).isEqualTo(16_000);
        assertThat(speed.copyBytesPerSecond()).isEqualTo(32_000);
        assertThat(speed.values()).containsEntry("copyShare", 0.5);
    }

    @Test
    void measuresInJvmsOfItsOwn() throws IOException {
        var results = new StringWriter();
        int code = Millrace.commandLine(new PrintWriter(results), new PrintWriter(new StringWriter()))
                .execute("bench", "gae", "--tokens", "100000", "--json", "--quiet");

        assertThat(code).isZero();
        var report = new ObjectMapper().readTree(results.toString());
        assertThat(report.required("tokens").asInt()).isEqualTo(100_000);
        assertThat(report.required("tokensPerSecond").asDouble()).isPositive();
        assertThat(report.required("copyShare").asDouble()).isPositive();
    }
}
