package dev.millrace.learner;

import dev.millrace.learner.credit.Batch;
import dev.millrace.learner.credit.CreditBook;
import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.learner.log.LogException;
import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.state.Intake;
import dev.millrace.learner.state.RunState;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import java.util.List;

/// Does again what the log says was done after the newest checkpoint: the same inputs in the same order, from
/// where they lie, and compares the weights with the record's digests. The log is the write-ahead log of the
/// weights.
final class Replay {
    private final RunLog log;
    private final RunState state;
    private final Intake intake;
    private final Training training;
    private final RunConfiguration configuration;

    Replay(RunLog log, RunState state, Intake intake, Training training, RunConfiguration configuration) {
        this.log = log;
        this.state = state;
        this.intake = intake;
        this.training = training;
        this.configuration = configuration;
    }

    /// Reads what came back before the checkpoint and waits for its step.
    void takeBack(List<Position> positions) {
        var groups = log.read(positions);
        for (int i = 0; i < positions.size(); i++) {
            intake.takeBack(new ReturnedGroup(positions.get(i), groups.get(i)));
        }
    }

    /// Does one step again.
    ///
    /// @param record the step
    /// @param steps on the log, that one among them
    /// @throws LogException if the configuration, what was consumed, or the weights differ from the record
    void again(StepRecord record, List<StepRecord> steps) {
        Configurations.require(record, configuration, steps);
        switch (record.phase()) {
            case VALUE_PRETRAINING, POLICY -> consume(record);
            case REFILL -> training.refill((int) metric(record, FlowMetric.REFILL_PROMPTS));
        }
        training.models().digests().forEach((name, digest) -> require(record, name, digest));
    }

    private void consume(StepRecord record) {
        takeBack(record.consumed().stream()
                .filter(position -> !state.read().isPast(position))
                .toList());
        training.take(record.phase(), batch(record));
        state.spend(
                record.phase() == Phase.POLICY,
                metric(record, FlowMetric.SECONDS),
                metric(record, FlowMetric.SECONDS_WAITING));
    }

    /// The prompts of the step that its record does not name had died.
    private Batch batch(StepRecord record) {
        CreditBook book = state.book(record.phase());
        int size = record.consumed().size() + (int) metric(record, FlowMetric.DEAD_PROMPTS);
        book.next(size).stream().filter(book::isAwaited).forEach(intake::takeBackDead);
        var batch = book.take(size);
        if (batch.isEmpty() || !batch.get().positions().equals(record.consumed())) {
            throw new LogException("step " + record.step() + ": got "
                    + batch.map(Batch::positions).orElse(List.of()) + " to consume, expected " + record.consumed());
        }
        return batch.get();
    }

    /// Compares a digest with the record's.
    static void require(StepRecord record, String name, String got) {
        String expected = record.digests().getOrDefault(name, "none");
        if (!expected.equals(got)) {
            throw new LogException("step " + record.step() + ", " + name + " digest: got " + got + " when done again,"
                    + " expected " + expected + " as on the log; resume on the same kind of machine, with the"
                    + " configuration, initial model and program with which the run was started");
        }
    }

    private static double metric(StepRecord record, FlowMetric metric) {
        return record.metric(metric.key());
    }
}
