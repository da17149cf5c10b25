package dev.millrace.learner;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import java.nio.file.Path;

/// Told of what a learner does, on the learner's thread.
public interface LearnerListener {
    /// The run has started, or goes on.
    ///
    /// @param step the step it goes on after; 0 for a new run
    default void onStart(long step) {}

    /// Trajectories came for the first time since the learner was started. Where a run goes on they may have been on
    /// the log before.
    default void onFirstTrajectories() {}

    /// A step whose record was found on the log was done again, with the same weights in the end.
    ///
    /// @param record as the log holds it
    default void onReplayed(StepRecord record) {}

    /// A round of value-pretraining is committed.
    ///
    /// @param record as the log holds it
    /// @param live what else a live line shows
    default void onPretrainingRound(StepRecord record, LiveNumbers live) {}

    /// A policy step is committed.
    ///
    /// @param record as the log holds it
    /// @param live what else a live line shows
    default void onStep(StepRecord record, LiveNumbers live) {}

    /// A refill is committed: more prompts are asked, since too few groups of a policy step were informative.
    ///
    /// @param record as the log holds it
    default void onRefill(StepRecord record) {}

    /// An evaluation came back as a whole. After a resume it may be told a second time.
    default void onEvaluation(EvaluationResult result) {}

    /// A checkpoint was written.
    ///
    /// @param step the step it belongs to
    /// @param folder where it lies
    default void onCheckpoint(long step, Path folder) {}
}
