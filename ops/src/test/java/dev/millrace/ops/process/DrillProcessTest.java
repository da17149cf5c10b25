package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
class DrillProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private MillraceProcess drill(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("drill", "--json", "--run-dir"));
        arguments.add(folder.resolve("run").toString());
        arguments.addAll(List.of(more));
        return MillraceProcess.start(folder, arguments);
    }

    private static List<String> faults(JsonNode report) {
        List<String> faults = new ArrayList<>();
        report.path("faults")
                .forEach(fault -> faults.add(fault.path("fault").asText() + " "
                        + fault.path("target").asText().replaceAll("-\\d.*", "")));
        return faults;
    }

    @Test
    void losesNothingWhateverIsKilledPausedOrDamaged() throws Exception {
        try (var drill = drill("--seed", "8", "--faults", "6", "--minutes", "5")) {
            assertThat(drill.awaitExit()).as(drill.err()).isZero();
            var report = drill.json();
            assertThat(faults(report))
                    .containsExactly(
                            "kill broker",
                            "kill scorer",
                            "kill learner",
                            "kill generator",
                            "pause scorer",
                            "corrupt rollouts");
            assertThat(report.path("lost").asInt(-1)).isZero();
            assertThat(report.path("trainedTwice").asInt(-1)).isZero();
            assertThat(report.path("different").asInt(-1)).isZero();
            assertThat(report.path("ledgerCloses").asBoolean()).isTrue();
            assertThat(report.path("violations")).isEmpty();
            assertThat(report.path("failures")).isEmpty();
            assertThat(report.path("deadLetters").asInt()).isOne();
            assertThat(report.path("identicalSteps").asInt())
                    .isEqualTo(report.path("steps").asInt())
                    .isGreaterThan(32);
        }
    }

    @Test
    void leavesNoProcessBehindWhenItIsKilledItself() throws Exception {
        try (var drill = drill("--faults", "1")) {
            var children = drill.awaitChildren(3);
            drill.kill();
            for (var child : children) {
                assertThat(child.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
            }
        }
    }
}
