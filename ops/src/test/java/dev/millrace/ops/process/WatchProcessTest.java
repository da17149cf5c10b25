package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class WatchProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private MillraceProcess watch(String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("watch", folder.resolve("run").toString()));
        arguments.addAll(List.of(options));
        return MillraceProcess.start(folder, arguments);
    }

    @Test
    void followsARunOfAnotherProcessToItsEnd() throws Exception {
        var train = TinyRun.arguments(
                folder, 40, "train", "--run-dir", folder.resolve("run").toString());
        try (var run = MillraceProcess.start(folder, train)) {
            run.awaitErr("step 1/40");
            try (var watch = watch("--json");
                    var once = watch("--once")) {
                assertThat(run.awaitExit()).as(run.err()).isZero();
                assertThat(watch.awaitExit()).as(watch.err()).isZero();
                assertThat(watch.json().path("stage").asText()).isEqualTo("finished");
                assertThat(watch.json().path("done").asInt()).isEqualTo(40);
                assertThat(watch.err()).contains("step 40/40  solve rate ").doesNotContain("\u001b");
                assertThat(once.awaitExit()).as(once.err()).isZero();
                assertThat(once.out()).contains("step ", "generator", "held-out");
            }
        }
    }
}
