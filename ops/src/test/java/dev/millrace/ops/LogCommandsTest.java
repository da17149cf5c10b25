package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandsTest {
    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final LegalRun run = LegalRun.draw(5, 4, 4);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeRun() throws IOException {
        SegmentFiles.write(run.history(), run.settings(), folder.resolve("run"));
    }

    private int run(String... arguments) {
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(arguments);
    }

    private String directory() {
        return folder.resolve("run").toString();
    }

    @Test
    void printsALedgerThatCloses() {
        assertThat(run("ledger", directory())).isZero();
        assertThat(results.toString().lines())
                .contains("Run legal up to step 6, policy version 4", "The ledger closes.")
                .anyMatch(line -> line.startsWith("generated"))
                .anyMatch(line -> line.startsWith("  dead-lettered"));
    }

    @Test
    void failsWhereTheLedgerDoesNotClose() throws IOException {
        run.history().remove(run.history().all(LogTopic.PROMPTS).getFirst().position());
        SegmentFiles.write(run.history(), run.settings(), folder.resolve("damaged"));
        assertThat(run("ledger", folder.resolve("damaged").toString(), "--json"))
                .isEqualTo(1);
        assertThat(results.toString()).contains("\"closes\" : false", "\"unissued\"");
    }

    @Test
    void refusesWhatIsNoRun() {
        assertThat(run("ledger", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("RUN: got", "no config.yaml", "expected a run directory");
    }
}
