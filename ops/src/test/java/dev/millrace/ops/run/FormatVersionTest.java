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

class FormatVersionTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isNotedInANewDirectoryAndAcceptedAgain() {
        RunDirectory.open(folder).close();
        assertThat(folder.resolve("format")).hasContent(Integer.toString(FormatVersion.CURRENT));
        assertThatCode(() -> RunDirectory.open(folder).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99", "one", ""})
    void refusesADirectoryThatANewerProgramWrote(String format) throws IOException {
        Files.writeString(folder.resolve("format"), format);
        assertThatThrownBy(() -> RunDirectory.open(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("format " + format)
                .hasMessageContaining("a newer Millrace wrote it");
    }
}
