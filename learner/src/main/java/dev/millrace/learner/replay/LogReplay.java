package dev.millrace.learner.replay;

import dev.millrace.learner.LearnerSettings;
import dev.millrace.learner.Updates;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.credit.Batch;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.learner.state.Progress;
import dev.millrace.learner.step.StepNumber;
import dev.millrace.learner.step.StepResult;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Does steps again, from what they consumed: no prompt is issued, nothing is waited for, nothing is written.
///
/// Under the configuration of the run, from the weights it had, each step leaves the weights it left
/// then, to the bit on the same kind of machine. Under another configuration the trajectories are those
/// of another policy: off-policy.
public final class LogReplay implements AutoCloseable {
    private final TrajectoryFeed feed;
    private final Models models;
    private final long seed;
    private LearnerSettings settings;
    private Updates updates;
    private Progress progress;

    /// Prepares.
    ///
    /// @param settings how steps are taken
    /// @param seed of the run
    /// @param models as they are at the start; they stay the caller's to close
    /// @param progress where the run stands at the start
    /// @param feed the trajectories; stays the caller's to close
    public LogReplay(LearnerSettings settings, long seed, Models models, Progress progress, TrajectoryFeed feed) {
        this.settings = settings;
        this.seed = seed;
        this.models = models;
        this.progress = progress;
        this.feed = feed;
        this.updates = new Updates(settings.algorithm(), models);
    }

    /// Goes on under another configuration, with the weights and moments as they are.
    ///
    /// @param other needs no network that is not there
    public void switchTo(LearnerSettings other) {
        updates.close();
        settings = other;
        updates = new Updates(other.algorithm(), models);
    }

    /// Does one step again.
    ///
    /// @param record says what it consumed
    /// @return what came of it; empty for a round of value-pretraining where there is none, or it has ended
    /// @throws dev.millrace.messages.history.HistoryException if the log lacks what it consumed
    /// @throws dev.millrace.learner.step.DivergenceException if a number is not finite
    /// @throws dev.millrace.learner.pretraining.NoImprovementException if the critic learned nothing
    public Optional<ReplayedStep> take(StepRecord record) {
        return switch (record.phase()) {
            case VALUE_PRETRAINING -> isPretraining() ? Optional.of(round(record)) : Optional.empty();
            case POLICY -> Optional.of(step(record));
            case REFILL -> Optional.of(refill());
        };
    }

    private ReplayedStep round(StepRecord record) {
        var batch = new Batch(feed.of(record), List.of());
        long number = progress.step() + 1;
        var outcome = updates.round(batch.groups(), new StepNumber(seed, number, number, progress.version()));
        boolean last = !updates.isPretraining();
        if (last) {
            updates.finishPretraining();
        }
        progress = progress.afterRound(last);
        return replayed(Phase.VALUE_PRETRAINING, batch, new StepResult(outcome, List.of()));
    }

    private ReplayedStep step(StepRecord record) {
        endPretraining();
        var all = new Batch(feed.of(record), List.of());
        var batch = settings.batchRule().filters() ? all.informative() : all;
        var number = new StepNumber(seed, progress.step() + 1, progress.version() + 1, progress.version());
        var result = updates.step(batch.groups(), number);
        progress = progress.afterStep();
        return replayed(Phase.POLICY, batch, result);
    }

    private ReplayedStep refill() {
        progress = progress.afterRefill();
        var nothing = new StepResult(new StepOutcome(Map.of()), List.of());
        return replayed(Phase.REFILL, new Batch(List.of(), List.of()), nothing);
    }

    private ReplayedStep replayed(Phase phase, Batch batch, StepResult result) {
        return new ReplayedStep(phase, progress, batch, result.outcome(), result.assessed(), models.digests());
    }

    private boolean isPretraining() {
        return !progress.pretrained() && updates.isPretraining();
    }

    /// Value-pretraining that wants more rounds than the recorded run had ends with the best critic so far.
    private void endPretraining() {
        if (isPretraining() && progress.step() > 0) {
            updates.finishPretraining();
        }
        progress = new Progress(progress.step(), progress.version(), true);
    }

    /// Where the run stands.
    public Progress progress() {
        return progress;
    }

    /// Frees what is kept beside the networks.
    @Override
    public void close() {
        updates.close();
    }
}
