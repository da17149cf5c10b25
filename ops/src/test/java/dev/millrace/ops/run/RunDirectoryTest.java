package dev.millrace.ops.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void refusesADirectoryThatIsInUse() {
        try (var directory = RunDirectory.open(folder)) {
            assertThatThrownBy(() -> RunDirectory.open(folder))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("--run-dir: got " + directory.root() + ", which process "
                            + ProcessHandle.current().pid() + " uses, expected a directory no other process uses");
        }
    }

    @Test
    void isFreeAgainWhenClosed() {
        RunDirectory.open(folder).close();
        assertThatCode(() -> RunDirectory.open(folder).close()).doesNotThrowAnyException();
    }

    /// Closing any channel to a file lets go the locks of the whole process.
    @Test
    void keepsItsLockWhenTheSameProcessAsksForIt() throws IOException {
        try (var directory = RunDirectory.open(folder)) {
            assertThat(RunDirectory.holder(folder))
                    .contains(Long.toString(ProcessHandle.current().pid()));
            assertThatThrownBy(() -> RunDirectory.open(folder)).isInstanceOf(ConfigurationException.class);
            assertThat(Files.readString(Path.of("/proc/locks")))
                    .contains(":" + Files.getAttribute(directory.root().resolve("lock"), "unix:ino") + " ");
        }
        assertThat(RunDirectory.holder(folder)).isEmpty();
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> RunDirectory.open(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("expected a directory that can be written");
    }

    @Test
    void replacesAFileAsAWhole() throws IOException {
        try (var directory = RunDirectory.open(folder)) {
            directory.replace(directory.summary(), "old");
            directory.replace(directory.summary(), "new");
            assertThat(directory.summary()).hasContent("new");
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("checkpoints", "logs", "lock", "format", "summary.json");
        }
    }

    @Test
    void leavesNothingBehindOfARunThatDidNotBegin() throws IOException {
        Path made = folder.resolve("made");
        try (var directory = RunDirectory.open(made)) {
            Files.writeString(directory.log(), "refused");
        }
        assertThat(made).doesNotExist();
    }

    @Test
    void keepsWhatWasThereBefore() {
        RunDirectory.open(folder).close();
        assertThat(folder.resolve("checkpoints")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.yaml", "initial", "checkpoints/step-000000"})
    void keepsWhateverHoldsSomethingOfARun(String something) throws IOException {
        Path made = folder.resolve("made");
        try (var directory = RunDirectory.open(made)) {
            Files.createFile(directory.root().resolve(something));
        }
        assertThat(made.resolve(something)).exists();
    }

    @Test
    void takesTheFirstNameThatNoRunHas() throws IOException {
        Path wanted = folder.resolve("demo-1");
        assertThat(RunDirectory.unused(wanted)).isEqualTo(wanted);

        Files.createDirectory(wanted);
        Files.createDirectory(folder.resolve("demo-1-2"));
        assertThat(RunDirectory.unused(wanted)).isEqualTo(folder.resolve("demo-1-3"));
    }
}
