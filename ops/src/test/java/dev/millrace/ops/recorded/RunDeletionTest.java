package dev.millrace.ops.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDeletionTest {
    @TempDir
    private Path folder = Path.of("");

    private Path root = folder;

    @BeforeEach
    void writeRun() throws IOException {
        var run = LegalRun.draw(2, 3, 3);
        root = folder.resolve("run");
        SegmentFiles.write(run.history(), run.settings(), root);
    }

    @Test
    void deletesTheDirectoryAndNotWhatLinksPointTo() throws IOException, InterruptedException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        var kept = Files.writeString(outside.resolve("kept"), "kept");
        Files.createSymbolicLink(root.resolve("to-a-directory"), outside);
        Files.createSymbolicLink(root.resolve("to-a-file"), kept);
        RunDeletion.of(root, Optional.empty()).carryOut(Optional.empty());
        assertThat(root).doesNotExist();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void refusesWhatNoRunMade() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("config.yaml"), "mine");
        for (var path : new Path[] {home, folder, folder.resolve("nothing"), root.resolve("config.yaml")}) {
            assertThatThrownBy(() -> RunDeletion.of(path, Optional.empty()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("RUN: got " + path
                            + " (not a directory with config.yaml and format), expected a run directory");
        }
    }

    @Test
    void refusesALinkToARun() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), root);
        assertThatThrownBy(() -> RunDeletion.of(link, Optional.empty())).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void refusesARunThatAProcessUses() {
        try (var _ = RunDirectory.open(root)) {
            assertThatThrownBy(() -> RunDeletion.of(root, Optional.empty()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("RUN: got " + root + ", which process "
                            + ProcessHandle.current().pid() + " uses, expected a run that has ended");
        }
    }
}
