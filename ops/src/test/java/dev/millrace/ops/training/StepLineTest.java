package dev.millrace.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.screen.Terminal;
import dev.millrace.ops.screen.TinyTerminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepLineTest {
    private static void run(Screen screen) {
        try (var line = new StepLine(screen, new StepGlance("demo-1", 2, () -> 0))) {
            line.onStart(0);
            for (long step = 1; step <= 2; step++) {
                var id = new StepId("demo", step, Phase.POLICY, step);
                var record = new StepRecord(id, List.of(), Map.of(), Map.of("seconds", 1.0, "solveRate", 0.5));
                line.onStep(record, new LiveNumbers(100, 0.5, 0.5, 0.5, 1));
            }
            line.onCheckpoint(2, Path.of("checkpoints"));
            line.end(RunStage.FINISHED);
        }
    }

    @Test
    void keepsOneTableBelowItsNotes() {
        var terminal = new TinyTerminal(24, 100);
        run(terminal.screen(Map.of()));
        assertThat(terminal.lines())
                .startsWith("run starts", "checkpoint of step 2: checkpoints")
                .hasSize(11)
                .element(2)
                .asString()
                .startsWith("demo-1  finished  step 2/2  ");
        assertThat(terminal.isInOrder()).isTrue();
    }

    @Test
    void writesPlainLinesIntoALog() {
        var bytes = new ByteArrayOutputStream();
        run(new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), Terminal.NONE, Map.of()));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .startsWith("run starts")
                .anyMatch(line -> line.startsWith("step 1/2  solve rate 0.500  "))
                .noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void saysNothingWhenQuiet() {
        var terminal = new TinyTerminal(24, 100);
        var screen = terminal.screen(Map.of());
        screen.beQuiet();
        run(screen);
        assertThat(terminal.raw()).isEmpty();
    }
}
