package dev.millrace.ops.replay;

import dev.millrace.learner.batch.GroupAssessments;
import dev.millrace.learner.replay.ReplayedStep;
import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.export.ExportPlan;
import dev.millrace.ops.export.Exporter;
import dev.millrace.ops.export.TrajectoryFormat;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.settings.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The log of a run that is trained from another's trajectories: steps and assessments of its own, and of
/// the other's log what those steps consumed.
final class WhatIfLog implements AutoCloseable {
    /// The run's start belongs to it.
    private static final StepRange OWN = new StepRange(StepRange.Unit.STEP, 0, Long.MAX_VALUE);

    private final RunHistory other;
    private final Path parts;
    private final TopicFile<StepRecord> steps;
    private final TopicFile<GroupAssessment> assessments;

    /// @param other the log with the trajectories
    /// @param parts a folder for what is written until the end
    WhatIfLog(RunHistory other, Path parts) {
        this.other = other;
        this.parts = parts;
        this.steps = new TopicFile<>(parts, ExportedTopic.STEPS, other.topics(), InstantSource.system());
        this.assessments = new TopicFile<>(parts, ExportedTopic.ASSESSMENTS, other.topics(), InstantSource.system());
    }

    /// Adds a step.
    void append(StepRecord record) {
        steps.append(Long.toString(record.step()), record);
    }

    /// Adds what a step made of its samples.
    void append(ReplayedStep step) {
        GroupAssessments.of(step.progress().step(), step.assessed())
                .forEach(group -> assessments.append(group.prompt().key(), group));
    }

    /// Writes all of it into a folder, as an export.
    ///
    /// @param folder to make
    /// @param settings of the run
    /// @param bar shows progress
    void writeTo(Path folder, RunSettings settings, ProgressBar bar) {
        close();
        var sources = Map.of(steps.name(), steps.source(), assessments.name(), assessments.source());
        var plan = new ExportPlan(folder, OWN, TrajectoryFormat.AVRO, false, "replay");
        new Exporter(new OverlaidHistory(other, sources), settings, Optional.empty(), bar).export(plan);
        try {
            Files.delete(steps.path());
            Files.delete(assessments.path());
            Files.delete(parts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        steps.close();
        assessments.close();
    }
}
