package dev.millrace.ops.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.Phase;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.tensorboard.PlainReader.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScalarsTest {
    @TempDir
    private Path folder = Path.of("");

    private final LegalRun run = LegalRun.draw(3, 9, 6);
    private final StepLog steps = StepLog.read(run.history());

    private RunScalars.Written write() {
        try (var index = new RunIndex(run.recorded(), run.recorded());
                var target = ScalarFolder.open(folder, InstantSource.system())) {
            index.refresh(Integer.MAX_VALUE);
            return new RunScalars(steps, index).write(target);
        }
    }

    private List<Scalar> written() throws IOException {
        return PlainReader.scalars(EventFileNames.in(folder).getFirst());
    }

    @Test
    void writesEveryMetricOfEveryPolicyStepAtItsTime() throws IOException {
        write();
        var policy = steps.entries().stream()
                .filter(entry -> entry.record().phase() == Phase.POLICY)
                .toList();
        assertThat(policy).hasSize(6);
        var scalars = written();
        for (var entry : policy) {
            var record = entry.record();
            record.metrics()
                    .forEach((key, value) -> assertThat(scalars)
                            .contains(new Scalar(
                                    MetricTag.policy(key),
                                    record.version(),
                                    entry.timestamp() / 1e3,
                                    value.floatValue())));
        }
    }

    @Test
    void countsStepsAndWritesEvaluations() throws IOException {
        var counts = write();
        assertThat(counts.steps()).isEqualTo(6 + 2);
        assertThat(written().stream().filter(scalar -> scalar.tag().endsWith("/passRate")))
                .hasSize(counts.evaluations());
    }

    @Test
    void addsWhatFollowsFromTheLog() throws IOException {
        write();
        assertThat(written())
                .extracting(Scalar::tag)
                .contains("flow/learnerStep", "valuePretraining/tokensGeneratedTotal");
    }
}
