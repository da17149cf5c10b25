package dev.millrace.verifiers.code.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private static final Job JOB =
            new Job("x = 1", new Job.Work.Programs(List.of("1", "2")), new TestLimits(1, 1, 1_000, false));

    private static byte[] message(String value) {
        var digits = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        return ("%08x".formatted(digits.length()) + digits).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void everyValueComesBack() throws Exception {
        var value = new JsonMapper().readTree("""
                {"a": [1, -2.5, "é\\n", true, false, null, 123456789012345678901234567890], "b": {"c": []}}""");
        assertThat(WireReader.messages(Wire.message(value))).hasToString("[" + value + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "i",
                "i;",
                "iz;",
                "d;",
                "s5:ab",
                "s-1:",
                "s99999999999:",
                "l2:N",
                "l999999999:",
                "m1:NN",
                "NN",
                "c1;",
                "h1:",
                "s4294967297:a",
            })
    void bytesThatAreNoValueAreRefused(String bytes) {
        assertThat(WireReader.messages(message(bytes))).isEmpty();
    }

    @Test
    void deepValuesAreRefused() {
        assertThat(WireReader.messages(message("l1:".repeat(100_000) + "N"))).isEmpty();
    }

    @Test
    void noBytesMakeTheReaderThrow() {
        var random = new Random(5);
        var sound = new String(message("l2:i7;s1:a"), StandardCharsets.US_ASCII) + "zz";
        for (var i = 0; i < 10_000; i++) {
            var bytes = sound.getBytes(StandardCharsets.US_ASCII);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertThat(WireReader.messages(Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                    .isNotNull();
        }
    }

    @Test
    void aRunnerThatDidNotBeginIsAFailureAndNoVerdict() {
        assertThatThrownBy(() -> new ReportReader(JOB, "").read(new byte[0], "ended as EXITED"))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("runner: got nothing from Python, expected it to begin; it ended as EXITED");
    }

    @Test
    void testsThatAreNotReportedAreNotPassed() throws Exception {
        var begun = new String(message("m2:s5:readyT"), StandardCharsets.US_ASCII);
        var report = new ReportReader(JOB, "").read(begun.getBytes(StandardCharsets.US_ASCII), "");
        var lost = new TestEnd.Bad("was not reached");
        assertThat(report).isEqualTo(new RunReport.Ran(List.of(lost, lost)));
    }

    @Test
    void reportsOnCodeWithoutTheSealDoNotCount() throws Exception {
        var job = new Job("x = 1", new Job.Work.Code("", List.of("assert x"), ""), JOB.limits());
        var forged = new String(message("m2:s5:readyT"), StandardCharsets.US_ASCII)
                + new String(message("m6:s4:testi0;s6:passedTs4:seals3:abc"), StandardCharsets.US_ASCII);
        var bytes = forged.getBytes(StandardCharsets.US_ASCII);
        assertThat(new ReportReader(job, "xyz").read(bytes, ""))
                .isEqualTo(new RunReport.Ran(List.of(new TestEnd.Bad("was not reached"))));
        assertThat(new ReportReader(job, "abc").read(bytes, ""))
                .isEqualTo(new RunReport.Ran(List.of(new TestEnd.Passed())));
    }
}
