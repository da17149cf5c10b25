package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class SeparateProcessesTest {
    @TempDir
    private Path folder = Path.of("");

    private MillraceProcess start(String... command) throws IOException {
        return MillraceProcess.start(folder, TinyRun.arguments(folder, 4, command));
    }

    @Test
    void finishesARunAsFiveProcesses() throws Exception {
        String run = folder.resolve("run").toString();
        try (var broker = start("broker", "--run-dir", folder.resolve("broker").toString());
                var warmStart = start("warm-start", "--run-dir", run, "--json")) {
            String bootstrap = broker.awaitLine();
            assertThat(warmStart.awaitExit()).as(warmStart.err()).isZero();
            String model = warmStart.json().path("model").asText();
            try (var scorer = start("score", "--bootstrap", bootstrap);
                    var generator = start("generate", "--bootstrap", bootstrap, "--model", model);
                    var learner = start("learn", "--bootstrap", bootstrap, "--run-dir", run, "--json")) {
                assertThat(learner.awaitExit()).as(learner.err()).isZero();
                assertThat(learner.json().path("version").asInt()).isEqualTo(4);
                scorer.terminate();
                generator.terminate();
                assertThat(scorer.awaitExit()).as(scorer.err()).isEqualTo(128 + 15);
                assertThat(generator.awaitExit()).as(generator.err()).isEqualTo(128 + 15);
            }
        }
    }
}
