package dev.millrace.ops.replay;

import dev.millrace.learner.checkpoint.Checkpoints;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.replay.ReplayedStep;
import dev.millrace.learner.state.Progress;
import dev.millrace.learner.state.Snapshot;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.export.FolderFiles;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.run.Json;
import dev.millrace.ops.run.MetricsFile;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.StepMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The directory of a run that is trained from another's trajectories: configuration, metrics, a log of its own,
/// and checkpoints of its first and last step.
final class WhatIfRun implements AutoCloseable {
    private static final int BOTH = 2;

    private final RunDirectory directory;
    private final RunSettings settings;
    private final Path policy;
    private final WhatIfLog log;
    private final MetricsFile metrics;
    private final WhatIfTally tally = new WhatIfTally();
    private int rounds;

    private WhatIfRun(RunDirectory directory, RunSettings settings, Path policy, WhatIfLog log) {
        this.directory = directory;
        this.settings = settings;
        this.policy = policy;
        this.log = log;
        this.metrics = MetricsFile.append(directory.metrics());
    }

    /// Makes the directory.
    ///
    /// @param target not there yet
    /// @param other whose trajectories are trained on
    /// @param policy folder of the policy that the other started from
    /// @param settings of the new run
    static WhatIfRun create(Path target, RecordedRun other, Path policy, RunSettings settings) {
        FolderFiles.requireAbsent("--run-dir", target);
        var directory = RunDirectory.open(target);
        directory.replace(directory.configuration(), Configuration.write(settings));
        try {
            FolderFiles.copy(policy, RunDirectory.initialModel(directory.root()));
            var parts = Files.createDirectory(directory.root().resolve("log.new"));
            return new WhatIfRun(directory, settings, policy, new WhatIfLog(other.history(), parts));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Notes what it begins with, as step 0.
    void start(Models models, Progress progress) {
        var nothing = List.<Position>of();
        var id = id(Phase.VALUE_PRETRAINING, progress);
        log.append(new StepRecord(
                id, nothing, Map.of(), digests(models.digests()), Map.of(), Configuration.write(settings)));
        checkpoint(models, progress);
    }

    /// Notes a step.
    ///
    /// @param record the step of the other run whose trajectories it consumed
    /// @param step what came of it
    void step(StepRecord record, ReplayedStep step) {
        Map<String, Double> measured = new HashMap<>(step.outcome().metrics());
        measured.put(FlowMetric.FILTERED_GROUPS.key(), (double) step.batch().filteredGroups());
        measured.put(FlowMetric.FILTERED_TOKENS.key(), (double) step.batch().filteredTokens());
        if (step.phase() == Phase.POLICY) {
            tally.add(record, measured);
        } else {
            rounds++;
        }
        var own = new StepRecord(
                id(step.phase(), step.progress()), step.batch().positions(), digests(step.digests()), measured);
        log.append(own);
        log.append(step);
        metrics.write(StepMetrics.values(own));
    }

    private StepId id(Phase phase, Progress progress) {
        return new StepId(settings.run().name(), progress.step(), phase, progress.version());
    }

    private Map<String, String> digests(Map<String, String> networks) {
        Map<String, String> all = new HashMap<>(networks);
        all.put("configuration", Configuration.digest(settings));
        return all;
    }

    private void checkpoint(Models models, Progress progress) {
        var snapshot = Snapshot.ofReplay(settings.run().name(), Configuration.digest(settings), progress);
        new Checkpoints(directory.root(), policy, BOTH).write(models, snapshot);
    }

    /// Completes the directory.
    ///
    /// @param models as they are in the end
    /// @param progress in the end
    /// @param bar shows how the log is written
    WhatIfResult finish(Models models, Progress progress, ProgressBar bar) {
        log.writeTo(RunDirectory.importedLog(directory.root()), settings, bar);
        checkpoint(models, progress);
        var result = new WhatIfResult(
                directory.root(), tally.steps(), rounds, tally.means(), tally.leastSampleSize(), models.digests());
        directory.replace(directory.summary(), Json.pretty(result.values()) + "\n");
        return result;
    }

    @Override
    public void close() {
        log.close();
        metrics.close();
        directory.close();
    }
}
