package dev.millrace.learner;

import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.state.Intake;
import dev.millrace.learner.state.RunState;
import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.policy.broadcast.EncodedWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts steps on the log, each in one transaction: what it consumed, what it measured, what it left behind.
final class Publication {
    private final RunLog log;
    private final LearnerContext context;
    private final RunState state;
    private final Intake intake;
    private String unpublishedConfiguration = "";
    private Map<String, String> digests = Map.of();
    private double digesting;
    private double committing;
    private double checkpointing;

    Publication(RunLog log, LearnerContext context, RunState state, Intake intake) {
        this.log = log;
        this.context = context;
        this.state = state;
        this.intake = intake;
    }

    /// What a step leaves on the log beside its record.
    ///
    /// @param weights the new policy version, if there is one
    /// @param assessments what it made of what it trained on
    /// @param prompts what is asked next
    record Content(Optional<EncodedWeights> weights, List<GroupAssessment> assessments, List<Prompt> prompts) {}

    /// Looks which configuration the log holds: another one goes with the next step.
    ///
    /// @param steps on the log so far
    void continueAfter(List<StepRecord> steps) {
        var newest = Configurations.newest(steps);
        var own = context.configuration().text();
        unpublishedConfiguration = newest.equals(own) ? "" : own;
    }

    /// Digests the networks as they are now.
    void digest(Models models) {
        long start = System.nanoTime();
        digests = models.digests();
        digesting = seconds(start);
    }

    /// The newest digests of the networks.
    Map<String, String> digests() {
        return digests;
    }

    /// Notes how long a checkpoint took.
    void checkpointed(long start) {
        checkpointing += seconds(start);
    }

    /// Commits a step; returns once it is committed.
    ///
    /// @param phase what it did
    /// @param consumed what it took in
    /// @param metrics what it measured
    /// @param content what it leaves beside its record
    StepRecord commit(Phase phase, List<Position> consumed, Map<String, Double> metrics, Content content) {
        var record = record(phase, consumed, withTimes(metrics));
        long start = System.nanoTime();
        log.commit(new StepCommit(
                record,
                content.weights(),
                content.assessments(),
                content.prompts(),
                intake.drainGivenUp(),
                state.read()));
        committing = seconds(start);
        digesting = 0;
        checkpointing = 0;
        unpublishedConfiguration = "";
        return record;
    }

    private StepRecord record(Phase phase, List<Position> consumed, Map<String, Double> metrics) {
        var progress = state.progress();
        return new StepRecord(
                new StepId(context.run(), progress.step(), phase, progress.version()),
                consumed,
                state.issuer().positions(),
                Configurations.withDigest(digests, context.configuration()),
                metrics,
                unpublishedConfiguration);
    }

    /// A step cannot tell how long its own commit takes: it tells that of the step before.
    private Map<String, Double> withTimes(Map<String, Double> metrics) {
        Map<String, Double> all = new HashMap<>(metrics);
        all.put(FlowMetric.SECONDS_DIGESTING.key(), digesting);
        all.put(FlowMetric.SECONDS_COMMITTING.key(), committing);
        all.put(FlowMetric.SECONDS_CHECKPOINTING.key(), checkpointing);
        return all;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
