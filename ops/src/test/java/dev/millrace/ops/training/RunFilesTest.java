package dev.millrace.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.EvaluationResult.Answers;
import dev.millrace.learner.evaluation.EvaluationResult.Question;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.tensorboard.ScalarFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private void run(boolean tensorboard) {
        var settings =
                new Configuration().set("telemetry.tensorboard=" + tensorboard).bind();
        try (var directory = RunDirectory.open(folder);
                var files = RunFiles.open(directory, settings.telemetry())) {
            var id = new StepId("r", 1, Phase.POLICY, 1);
            var record = new StepRecord(id, List.of(), Map.of(), Map.of("solveRate", 0.5));
            var question = new Question("heldOut", Moment.AFTER, 1, 2, 2);
            var listeners = new Listeners(files.listeners());
            listeners.onStep(record, new LiveNumbers(1, 0, 0, 0, 0));
            listeners.onEvaluation(new EvaluationResult(question, new Answers(1, 1, 0, 9, 1, 1)));
        }
    }

    @Test
    void writeStepsAndEvaluationsBothWays() {
        run(true);
        assertThat(folder.resolve("metrics.jsonl")).content().hasLineCount(2).contains("\"solveRate\":0.5");
        assertThat(ScalarFolder.isUsed(folder.resolve("tensorboard"))).isTrue();
    }

    @Test
    void leaveOutEventFilesWhereThatIsAskedFor() {
        run(false);
        assertThat(folder.resolve("metrics.jsonl")).content().hasLineCount(2);
        assertThat(folder.resolve("tensorboard")).doesNotExist();
    }

    @Test
    void writeAStepThatIsDoneAgainUnlessItIsThere() {
        var target = folder.resolve("tensorboard");
        for (long last = 1; last <= 2; last++) {
            try (var scalars = ScalarFolder.open(target, InstantSource.system())) {
                var listener = new StepScalarEvents(scalars);
                for (long step = 1; step <= last; step++) {
                    var id = new StepId("r", step, Phase.POLICY, step);
                    listener.onReplayed(new StepRecord(id, List.of(), Map.of(), Map.of("solveRate", 0.5)));
                }
            }
        }
        try (var again = ScalarFolder.open(target, InstantSource.system())) {
            assertThat(again.version(2)).isEqualTo(2);
        }
    }
}
