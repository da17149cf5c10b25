package dev.millrace.ops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesThePlaceOfTheOneBefore() throws IOException {
        var path = Files.writeString(folder.resolve("a.html"), "before");
        assertThat(new ReportFile(path).write("é")).isEqualTo(2);
        assertThat(path).hasContent("é");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
    }

    @Test
    void leavesTheOneBeforeWhereTheDiskIsFull() throws IOException {
        var path = Files.writeString(folder.resolve("a.html"), "before");
        var file = new ReportFile(path);
        assertThatThrownBy(() -> file.write(out -> {
                    out.write('h');
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(path + ": cannot be written: No space left on device");
        assertThat(path).hasContent("before");
        assertThat(folder).isDirectoryNotContaining(each -> !each.equals(path));
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThatThrownBy(() -> new ReportFile(folder).requirePossible())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--out: got " + folder + ", expected a file in a directory that is there");
        assertThatThrownBy(() -> new ReportFile(folder.resolve("none/a.html")).requirePossible())
                .isInstanceOf(ConfigurationException.class);
    }
}
