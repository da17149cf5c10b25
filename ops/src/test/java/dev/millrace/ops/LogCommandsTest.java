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

    @Test
    void watchesOnlyWhatIsARun() {
        assertThat(run("watch", "--once", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("RUN: got", "no config.yaml", "expected a run directory");
    }

    @Test
    void tellsAtAGlanceHowARunStands() {
        assertThat(run("watch", "--once", directory())).isZero();
        assertThat(results.toString().lines())
                .anyMatch(line -> line.startsWith("run  finished  step 4/4  "))
                .anyMatch(line -> line.startsWith("  learner "))
                .anyMatch(line -> line.contains("held-out"));
    }

    @Test
    void tellsAPromptsLife() {
        var taken =
                run.history().all(LogTopic.STEPS).getLast().value().consumed().getFirst();
        var group = run.history().all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.position().equals(taken))
                .findFirst()
                .orElseThrow()
                .value();
        var key = group.prompt().id().key();
        assertThat(run("inspect", directory(), "--prompt", key, "--sibling", "1"))
                .isZero();
        assertThat(results.toString())
                .contains("Prompt " + key + ", training, 2 responses", "by step 6, policy, version 3 to 4")
                .contains("The log holds no assessments of it", "sibling 1")
                .doesNotContain("sibling 0");
    }

    @Test
    void tellsAPromptsLifeToPrograms() {
        assertThat(run("inspect", directory(), "--prompt", "0", "--json")).isZero();
        assertThat(results.toString()).contains("\"prompt\" : \"legal/0\"", "\"purpose\" : \"value-pretraining\"");
    }

    @Test
    void refusesASiblingThatThereIsNot() {
        assertThat(run("inspect", directory(), "--prompt", "0", "--sibling", "9"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--sibling: got 9, expected ");
    }

    @Test
    void listsRuns() {
        assertThat(run("runs", folder.toString())).isZero();
        assertThat(results.toString()).contains(directory(), "legal", "vapo", "4/4", "finished");
    }

    @Test
    void deletesOnlyWhenToldSo() {
        assertThat(run("delete", directory())).isEqualTo(2);
        assertThat(errors.toString()).contains("--yes: got nothing, and no terminal to ask at");
        assertThat(folder.resolve("run")).exists();
        assertThat(run("delete", directory(), "--yes")).isZero();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void comparesAnotherVerifierWithTheLoggedOne() {
        assertThat(run("rescore", directory(), "--verifier", "number", "--show", "1", "--purpose", "training"))
                .isZero();
        assertThat(results.toString())
                .contains("Verifier number over ", "logged \\ again", "family family0", "the first 1:")
                .containsPattern("legal/\\d+ sibling [01], problem p\\d+, ground truth '7': (accepted|rejected) '");
    }

    @Test
    void refusesWhatItCannotRescore() {
        assertThat(run("rescore", directory(), "--verifier", "oracle")).isEqualTo(2);
        assertThat(run("rescore", directory(), "--verifier", "number", "--purpose", "fun"))
                .isEqualTo(2);
        assertThat(run("rescore", directory(), "--verifier", "number", "--threads", "0"))
                .isEqualTo(2);
        assertThat(run("rescore", directory(), "--verifier", "number", "--to-topic", "x"))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("verifier: got 'oracle', expected one of answer-line, ")
                .contains("got 'fun', expected training, value-pretraining, evaluation")
                .contains("threads: got 0, expected >= 1")
                .contains("--bootstrap: got nothing");
    }

    @Test
    void writesAnExportWithTheNewVerdictsThatCanBeRescoredAgain() {
        var export = folder.resolve("export");
        assertThat(run("rescore", directory(), "--verifier", "number", "--out", export.toString(), "--quiet"))
                .isZero();
        results.getBuffer().setLength(0);
        assertThat(run("rescore", export.toString(), "--verifier", "number")).isZero();
        assertThat(results.toString()).contains("the same verdict on 100.0 %");
        assertThat(run("rescore", directory(), "--verifier", "number", "--out", export.toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--out: got " + export + ", which exists");
    }

    @Test
    void drawsUpTheLedgerOfAnExportOfAllSteps() {
        var export = folder.resolve("all").toString();
        assertThat(run("export", directory(), "--to", export, "--rollouts", "--quiet"))
                .isZero();
        assertThat(run("ledger", export)).isZero();
    }

    @Test
    void refusesALedgerOfAnExportOfSomeSteps() {
        var export = folder.resolve("some").toString();
        assertThat(run("export", directory(), "--to", export, "--steps", "3..4", "--rollouts", "--quiet"))
                .isZero();
        assertThat(run("ledger", export)).isNotZero();
        assertThat(errors.toString()).contains("got some of its steps, expected all of it");
    }
}
