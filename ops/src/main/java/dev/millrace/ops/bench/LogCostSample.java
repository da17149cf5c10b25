package dev.millrace.ops.bench;

import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.learner.checkpoint.Checkpoints;
import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.recorded.RecordedRun;
import java.nio.file.Path;
import java.util.List;

/// A policy step of a run, to measure with.
///
/// @param record the last one
/// @param assessments of it
/// @param prompts as many as a step issues
/// @param policy folder of the policy that the run started from
/// @param checkpoint its newest
/// @param partitions of its trajectories
/// @param stepSeconds median time of its policy steps
record LogCostSample(
        StepRecord record,
        List<GroupAssessment> assessments,
        List<Prompt> prompts,
        Path policy,
        Path checkpoint,
        int partitions,
        double stepSeconds) {
    /// Takes it from a run.
    ///
    /// @throws ConfigurationException where the run has no checkpoint or no policy step
    static LogCostSample of(RecordedRun run) {
        var steps = StepLog.read(run.history()).entries().stream()
                .map(StepEntry::record)
                .filter(record -> record.phase() == Phase.POLICY && record.step() > 0)
                .toList();
        var policy = run.policy().orElseThrow(() -> missing("the policy that it started from"));
        var checkpoint = run.root()
                .flatMap(root -> new Checkpoints(root, policy, 1).newest())
                .orElseThrow(() -> missing("a checkpoint"));
        if (steps.isEmpty()) {
            throw missing("policy steps");
        }
        var last = steps.getLast();
        int prompts = run.settings().learner().batch().prompts();
        return new LogCostSample(
                last,
                read(run, LogTopic.ASSESSMENTS).stream()
                        .filter(group -> group.step() == last.step())
                        .toList(),
                read(run, LogTopic.PROMPTS).stream()
                        .filter(prompt -> prompt.purpose() == Purpose.TRAINING)
                        .limit(prompts)
                        .toList(),
                policy,
                checkpoint.folder(),
                run.history().partitions(run.history().topics().trajectories()).size(),
                new Measured(steps.stream()
                                .map(record -> record.metric("seconds"))
                                .toList())
                        .median());
    }

    private static <T> List<T> read(RecordedRun run, LogTopic<T> topic) {
        try (var entries = topic.read(run.history())) {
            return entries.filter(LogEntry.Intact.class::isInstance)
                    .map(entry -> ((LogEntry.Intact<T>) entry).value())
                    .toList();
        }
    }

    private static ConfigurationException missing(String what) {
        return new ConfigurationException("RUN", "a run without " + what, "a finished run directory");
    }
}
