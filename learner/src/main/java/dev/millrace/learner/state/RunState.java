package dev.millrace.learner.state;

import dev.millrace.learner.credit.Batch;
import dev.millrace.learner.credit.CreditBook;
import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.evaluation.Evaluations;
import dev.millrace.learner.log.LogPositions;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import java.util.function.UnaryOperator;

/// Where a run stands; belongs to the learner's thread.
public final class RunState {
    private final PromptIssuer issuer;
    private final Evaluations evaluations;
    private final CreditBook pretraining = new CreditBook();
    private final CreditBook training = new CreditBook();
    private Progress progress = new Progress(0, 0, false);
    private LogPositions read = LogPositions.START;
    private Counts counts = Counts.NONE;
    private Times times = Times.NONE;
    private Shortage shortage = Shortage.NONE;

    /// A run that has not started.
    ///
    /// @param issuer numbers its prompts
    /// @param evaluations asks what is not trained on
    public RunState(PromptIssuer issuer, Evaluations evaluations) {
        this.issuer = issuer;
        this.evaluations = evaluations;
    }

    /// Numbers the prompts.
    public PromptIssuer issuer() {
        return issuer;
    }

    /// Asked and answered.
    public Evaluations evaluations() {
        return evaluations;
    }

    /// Prompts of value-pretraining that are out.
    public CreditBook pretraining() {
        return pretraining;
    }

    /// Prompts of training that are out.
    public CreditBook training() {
        return training;
    }

    /// The prompts that are out and that steps of a phase consume.
    public CreditBook book(Phase phase) {
        return switch (phase) {
            case VALUE_PRETRAINING -> pretraining;
            case POLICY, REFILL -> training;
        };
    }

    /// How far it is.
    public Progress progress() {
        return progress;
    }

    /// How far the log has been read.
    public LogPositions read() {
        return read;
    }

    /// What was counted.
    public Counts counts() {
        return counts;
    }

    /// Where the time went.
    public Times times() {
        return times;
    }

    /// How hard it is to find something to learn from.
    public Shortage shortage() {
        return shortage;
    }

    /// Ends a round of value-pretraining.
    ///
    /// @param last whether it was the last; prompts of further rounds that are still out are then nobody's
    public void endRound(boolean last) {
        progress = progress.afterRound(last);
        if (last) {
            pretraining.dropSettled();
        }
    }

    /// Ends a policy step.
    ///
    /// @param batch what it consumed
    public void endStep(Batch batch) {
        counts = counts.taken(batch, progress.version());
        progress = progress.afterStep();
        shortage = shortage.afterStep(batch.trained().isEmpty());
    }

    /// Ends a refill.
    public void endRefill() {
        counts = counts.refill();
        progress = progress.afterRefill();
        shortage = shortage.afterRefill();
    }

    /// There is no value-pretraining.
    public void skipPretraining() {
        progress = new Progress(progress.step(), progress.version(), true);
    }

    /// Adds a step's time.
    ///
    /// @param policy whether it was a policy step
    /// @param seconds it took, waiting included
    /// @param waited seconds of it
    public void spend(boolean policy, double seconds, double waited) {
        times = times.and(policy, seconds, waited);
    }

    void count(UnaryOperator<Counts> change) {
        counts = change.apply(counts);
    }

    void markRead(Position position) {
        read = read.after(position);
    }

    /// All of it, to be kept.
    ///
    /// @param run the run's name
    /// @param configuration digest of its configuration
    public Snapshot snapshot(String run, String configuration) {
        var flow = new Flow(
                issuer.nextNumber(), issuer.cursors(), pretraining.snapshot(), training.snapshot(), read, shortage);
        var asked = new EvaluationState(evaluations.open(), evaluations.results());
        return new Snapshot(run, configuration, progress, flow, asked, counts, times);
    }

    /// Goes on where a snapshot ends. What had come back is awaited again until it is read from where it lies.
    public void restore(Snapshot snapshot) {
        var flow = snapshot.flow();
        issuer.restore(flow.nextNumber(), flow.nextProblems());
        pretraining.restore(flow.pretraining());
        training.restore(flow.training());
        evaluations.restore(
                snapshot.evaluations().open(), snapshot.evaluations().results());
        progress = snapshot.progress();
        read = flow.read();
        shortage = flow.shortage();
        counts = snapshot.counts();
        times = snapshot.times();
    }
}
