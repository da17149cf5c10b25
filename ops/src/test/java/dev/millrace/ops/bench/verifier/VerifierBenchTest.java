package dev.millrace.ops.bench.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.verification.Verification;
import dev.millrace.scorer.ScorerSettings;
import dev.millrace.verifiers.judging.Judges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierBenchTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"number", "math"})
    void twoOfThreeMadeUpAnswersAreRight(String name) throws InterruptedException {
        var scorer = ScorerSettings.DEFAULT.judgedBy(name, Map.of());
        List<Double> rewards = new ArrayList<>();
        try (var judge = Judges.of(scorer.judge()).open()) {
            new Verification(judge, 1)
                    .over(
                            MadeUpAnswers.lines(30).iterator(),
                            each -> rewards.add(each.judgement().reward()));
        }

        assertThat(rewards).hasSize(30).containsOnly(0.0, 1.0);
        assertThat(rewards.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(20);
    }

    @Test
    void countsOnWhatAPeerDiffers() throws IOException {
        try (var process = peer("{\"title\": \"a regex\", \"accepted\": [true, false, true]}")) {
            var peer = VerifierPeer.of(process, ScorerSettings.DEFAULT, MadeUpAnswers.lines(3))
                    .orElseThrow();

            assertThat(peer.title()).isEqualTo("a regex");
            assertThat(peer.differences(List.of(true, false, true))).isZero();
            assertThat(peer.differences(List.of(true, true, false))).isEqualTo(2);
            assertThat(peer.differences(List.of(true, false))).isEqualTo(1);
        }
    }

    @Test
    void aVerifierWithoutAPeerIsMeasuredAlone() throws IOException {
        try (var process = peer("{}")) {
            assertThat(VerifierPeer.of(process, ScorerSettings.DEFAULT, List.of()))
                    .isEmpty();
        }
    }

    private PeerProcess peer(String answer) throws IOException {
        var interpreter = Files.writeString(
                folder.resolve("python"),
                "#!/bin/sh\necho '{\"ready\": {}}'\nread question\necho '" + answer + "'\nread question\n");
        Files.setPosixFilePermissions(interpreter, PosixFilePermissions.fromString("rwx------"));
        return PeerProcess.start(interpreter, VerifierBench.SCRIPT, 1);
    }
}
