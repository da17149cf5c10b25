package dev.millrace.ops.bench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.recorded.RecordedRun;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardBenchmarkTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void asksForEveryAnswerOfALongRunsPages() throws InterruptedException {
        var speed = DashboardBenchmark.measure(new SyntheticRun(30, 10, 2, 5), folder.resolve("run"));
        assertThat(speed.answers())
                .hasSize(7)
                .allSatisfy((what, seconds) -> assertThat(seconds).isPositive());
        assertThat(speed.firstPage()).isPositive();
        assertThat(speed.values()).containsEntry("steps", 30).containsEntry("responses", 20);
    }

    @Test
    void makesUpAsManyStepsAndResponsesAsWereAskedFor() {
        var root = folder.resolve("run");
        new SyntheticRun(30, 10, 2, 5).write(root);
        try (var index = new RunIndex(open(root), open(root))) {
            index.refresh(1_000);
            assertThat(index.counts().progress().version()).isEqualTo(30);
            assertThat(index.counts().groups()).isEqualTo(10);
            assertThat(index.counts().responses()).isEqualTo(20);
            assertThat(index.life(3).orElseThrow().consumed()).hasSize(1);
        }
    }

    private static RecordedRun open(Path root) {
        return RecordedRun.open(root, Optional.empty());
    }

    @Test
    void refusesMoreGroupsThanSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticRun(3, 4, 1, 1))
                .withMessageContaining("no more groups than steps");
    }
}
