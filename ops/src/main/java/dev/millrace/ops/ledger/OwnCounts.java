package dev.millrace.ops.ledger;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.Phase;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.ledger.entry.Violation.Kind;

/// Compares what the learner counted itself, in the metrics of its steps, with what the log says. Counts
/// of a step must be equal. Counts over the run depend on how far the learner had read, so they are held
/// against bounds. A metric that a step lacks is not compared.
final class OwnCounts {
    private final Entries entries;
    private final Accounts accounts;
    private final TakenSteps steps;
    private long compared;

    /// @param entries complete
    /// @param accounts of the prompts, complete
    /// @param steps of the run
    OwnCounts(Entries entries, Accounts accounts, TakenSteps steps) {
        this.entries = entries;
        this.accounts = accounts;
        this.steps = steps;
    }

    /// Compares.
    ///
    /// @param returnedTokens tokens on `trajectories`
    /// @return how many numbers were compared
    long compare(long returnedTokens) {
        for (var step : steps.all()) {
            if (step.record().phase() == Phase.POLICY) {
                compare(step);
            }
        }
        steps.all().stream()
                .filter(step -> has(step, FlowMetric.TOKENS_GENERATED.key()))
                .reduce((first, second) -> second)
                .ifPresent(last -> compareTotals(last, returnedTokens));
        return compared;
    }

    private void compare(TakenStep step) {
        requireBetween(
                step,
                FlowMetric.FILTERED_GROUPS.key(),
                step.filtered().groups(),
                step.filtered().groups());
        requireBetween(
                step,
                FlowMetric.FILTERED_TOKENS.key(),
                step.filtered().tokens(),
                step.filtered().tokens());
        double inBatch =
                step.record().metric(Metric.RESPONSES.key()) + step.record().metric(Metric.EMPTY_RESPONSES.key());
        if (inBatch == step.responses()) {
            // None was left out for want of a reward or of siblings.
            requireBetween(
                    step,
                    Metric.RESPONSE_TOKENS.key(),
                    step.trained().tokens(),
                    step.trained().tokens());
        }
    }

    private void compareTotals(TakenStep last, long returnedTokens) {
        long taken = 0;
        for (var row : new Row[] {Row.TRAINED, Row.FILTERED, Row.VALUE_PRETRAINING}) {
            taken += entries.row(row).tokens();
        }
        requireBetween(last, FlowMetric.TOKENS_GENERATED.key(), taken, returnedTokens);
        // Which of its dead letter and its trajectories came first to the learner, the log does not say.
        long undecided = accounts.all().stream()
                .filter(account -> account.isDead() && account.isWaiting() && account.step() == null)
                .count();
        long duplicates = entries.row(Row.DUPLICATE).groups();
        requireBetween(last, FlowMetric.DUPLICATES.key(), 0, duplicates + undecided);
    }

    private void requireBetween(TakenStep step, String metric, long least, long most) {
        if (!has(step, metric)) {
            return;
        }
        compared++;
        double got = step.record().metric(metric);
        if (got < least || got > most) {
            entries.violation(
                    Kind.MISCOUNTED,
                    metric + " of step " + step.record().step() + ": got " + (long) got + ", expected "
                            + (least == most ? String.valueOf(least) : least + " to " + most) + ", as the log says");
        }
    }

    private static boolean has(TakenStep step, String metric) {
        return step.record().metrics().containsKey(metric);
    }
}
