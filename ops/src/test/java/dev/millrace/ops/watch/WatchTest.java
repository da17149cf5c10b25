package dev.millrace.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.screen.Terminal;
import dev.millrace.ops.screen.TinyTerminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WatchTest {
    @TempDir
    private Path folder = Path.of("");

    private RunGlance watch(Screen screen, boolean once) throws Exception {
        var recorded = LegalRun.draw(2, 3, 2);
        SegmentFiles.write(recorded.history(), recorded.settings(), folder.resolve("run"));
        try (var run = OpenRun.of(new RunPlace.Directory(folder.resolve("run"), Optional.empty()))) {
            var watch = new Watch(run, screen);
            return once ? watch.once() : watch.untilItEnds();
        }
    }

    @Test
    void leavesTheTableOfARunThatHasEnded() throws Exception {
        var terminal = new TinyTerminal(24, 100);
        assertThat(watch(terminal.screen(Map.of()), false).stage()).isEqualTo(RunStage.ENDED);
        assertThat(terminal.lines().getFirst()).startsWith("run  ended  step 2/3  ");
        assertThat(terminal.lines()).anyMatch(line -> line.contains("solve rate"));
        assertThat(terminal.isInOrder()).isTrue();
    }

    @Test
    void writesALineIntoALog() throws Exception {
        var bytes = new ByteArrayOutputStream();
        watch(new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), Terminal.NONE, Map.of()), false);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("step 2/3  solve rate ")
                .hasLineCount(1);
    }

    @Test
    void readsAllOfTheLogForOneLook() throws Exception {
        var terminal = new TinyTerminal(24, 100);
        var glance = watch(terminal.screen(Map.of()), true);
        assertThat(glance.progress()).isEqualTo(new RunGlance.Progress("step", 2, 3));
        assertThat(GlanceValues.of(glance))
                .containsEntry("name", "run")
                .containsEntry("stage", "ended")
                .containsEntry("done", 2L)
                .containsKeys("elapsedSeconds", "leftSeconds", "roles", "newest");
        assertThat(terminal.raw()).isEmpty();
    }
}
