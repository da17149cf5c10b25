package dev.millrace.ops.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEntryTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, int planned, int taken) throws IOException {
        var run = LegalRun.draw(2, planned, taken);
        SegmentFiles.write(run.history(), run.settings(), folder.resolve(name));
        return folder.resolve(name);
    }

    @Test
    void findsRunsAtAnyDepthButNotWithinOne() throws IOException {
        write("one", 3, 3);
        write("deep/er/two", 3, 3);
        write("one/inner", 3, 3);
        Files.createDirectories(folder.resolve("broker/logs"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("deep"));
        assertThat(RunEntry.below(folder))
                .extracting(entry -> folder.relativize(entry.root()).toString())
                .containsExactly("deep/er/two", "one");
    }

    @Test
    void tellsStatesApart() throws IOException {
        assertThat(RunEntry.of(write("done", 3, 3)).state()).isEqualTo(new RunState.Finished());
        assertThat(RunEntry.of(write("half", 3, 2)).state()).isEqualTo(new RunState.Ended(4));
        var newer = write("newer", 3, 3);
        Files.writeString(newer.resolve("format"), "99\n");
        assertThat(RunEntry.of(newer).state().words()).contains("format 99", "a newer Millrace wrote it");
        var busy = write("busy", 3, 3);
        try (var _ = RunDirectory.open(busy)) {
            var process = Long.toString(ProcessHandle.current().pid());
            assertThat(RunEntry.of(busy).state()).isEqualTo(new RunState.Running(process));
        }
        assertThat(RunEntry.of(busy).state()).isEqualTo(new RunState.Finished());
    }

    @Test
    void saysThatThereIsNoLogYet() throws IOException {
        var run = LegalRun.draw(2, 3, 3);
        SegmentFiles.write(new MemoryHistory(LegalRun.NAME), run.settings(), folder.resolve("empty"));
        assertThat(RunEntry.of(folder.resolve("empty")).state()).isEqualTo(new RunState.Empty());
    }

    @Test
    void measuresTheLogAndCheckpointsApart() throws IOException {
        var root = write("run", 3, 3);
        Files.createDirectories(root.resolve("checkpoints/step-1"));
        Files.write(root.resolve("checkpoints/step-1/model"), new byte[1_000]);
        Files.write(root.resolve("metrics.jsonl"), new byte[10]);
        var footprint = Footprint.of(root);
        long configuration = Files.size(root.resolve("config.yaml")) + Files.size(root.resolve("format"));
        assertThat(footprint.checkpoints()).isEqualTo(1_000);
        assertThat(footprint.bytes()).isEqualTo(footprint.log() + 1_010 + configuration);
        assertThat(footprint.log()).isPositive();
    }
}
