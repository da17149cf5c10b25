package dev.millrace.ops.ledger;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;

/// A step, and what the trajectories that it names add up to.
final class TakenStep {
    private final StepRecord record;
    private final boolean filters;
    private Amount trained = Amount.NONE;
    private Amount filtered = Amount.NONE;
    private long responses;

    /// @param record the step's
    /// @param filters whether it left out groups that teach nothing
    TakenStep(StepRecord record, boolean filters) {
        this.record = record;
        this.filters = filters;
    }

    StepRecord record() {
        return record;
    }

    /// Why the prompts it takes in were issued.
    Purpose purpose() {
        return switch (record.phase()) {
            case VALUE_PRETRAINING -> Purpose.VALUE_PRETRAINING;
            case POLICY, REFILL -> Purpose.TRAINING;
        };
    }

    /// How many prompts it took in, dead ones included.
    long size() {
        return record.consumed().size() + (long) record.metric(FlowMetric.DEAD_PROMPTS.key());
    }

    /// Adds a group that it names.
    ///
    /// @return where the group went
    Row take(ReturnedGroup group) {
        var amount = new Amount(1, 1, group.responseTokens());
        if (filters && purpose() == Purpose.TRAINING && !group.isInformative()) {
            filtered = filtered.plus(amount);
            return Row.FILTERED;
        }
        trained = trained.plus(amount);
        responses += group.group().trajectories().size();
        return purpose() == Purpose.TRAINING ? Row.TRAINED : Row.VALUE_PRETRAINING;
    }

    /// What it trained on.
    Amount trained() {
        return trained;
    }

    /// Responses among what it trained on.
    long responses() {
        return responses;
    }

    /// What it left out.
    Amount filtered() {
        return filtered;
    }
}
