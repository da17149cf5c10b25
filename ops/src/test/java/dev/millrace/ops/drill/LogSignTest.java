package dev.millrace.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSignTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void overlooksWhatWasWrittenBefore() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "it is running\n");
        var sign = LogSign.next(log, "running");
        assertThat(sign.isThere()).isFalse();
        Files.writeString(log, "running again\n", StandardOpenOption.APPEND);
        assertThat(sign.isThere()).isTrue();
    }

    @Test
    void waitsForAFileThatIsNotThereYet() throws IOException {
        var sign = LogSign.next(folder.resolve("log"), "running");
        assertThat(sign.isThere()).isFalse();
        Files.writeString(folder.resolve("log"), "running\n");
        assertThat(sign.isThere()).isTrue();
    }
}
