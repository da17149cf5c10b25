package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... arguments) {
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void refusesWhatIsNoRun() {
        assertThat(run("report", folder.toString())).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
        assertThat(errors.toString())
                .contains("RUN: got " + folder
                        + ", expected a run directory, an export, or with --bootstrap a run's name");
    }

    @Test
    void refusesANumberOfRolloutsThatCannotBe() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "run: {name: one}\n");
        Files.writeString(folder.resolve("format"), "1\n");
        assertThat(run("report", folder.toString(), "--rollouts", "-1")).isEqualTo(2);
        assertThat(errors.toString()).contains("--rollouts: got -1, expected 0 to 10000");
    }
}
