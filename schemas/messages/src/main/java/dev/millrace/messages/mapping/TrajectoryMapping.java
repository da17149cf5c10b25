package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.TrajectoryData;
import dev.millrace.messages.avro.TrajectoryGroupData;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;

/// Trajectory groups.
public final class TrajectoryMapping {
    private TrajectoryMapping() {}

    /// As Avro holds it.
    public static TrajectoryGroupData toData(TrajectoryGroup group) {
        return new TrajectoryGroupData(
                PromptMapping.toData(group.prompt()),
                Sequences.of(group.promptTokenIds()),
                group.trajectories().stream().map(TrajectoryMapping::toData).toList(),
                RolloutMapping.toData(group.generator()),
                RolloutMapping.toData(group.scorer()));
    }

    /// As Java holds it.
    ///
    /// @throws IllegalArgumentException if a value breaks a rule of the record
    public static TrajectoryGroup fromData(TrajectoryGroupData data) {
        return new TrajectoryGroup(
                PromptMapping.fromData(data.getPrompt()),
                Sequences.ints("promptTokenIds", data.getPromptTokenIds()),
                data.getTrajectories().stream().map(TrajectoryMapping::fromData).toList(),
                RolloutMapping.fromData(data.getGenerator()),
                RolloutMapping.fromData(data.getScorer()));
    }

    private static TrajectoryData toData(Trajectory trajectory) {
        return new TrajectoryData(
                RolloutMapping.toData(trajectory.rollout()),
                trajectory.verifier(),
                VerdictMapping.toData(trajectory.verdict()),
                trajectory.reward(),
                trajectory.length(),
                VerdictMapping.partsToData(trajectory.parts()));
    }

    private static Trajectory fromData(TrajectoryData data) {
        return new Trajectory(
                RolloutMapping.fromData(data.getRollout()),
                data.getVerifier(),
                VerdictMapping.fromData(data.getVerdict()),
                data.getReward(),
                data.getLength(),
                VerdictMapping.partsFromData(data.getParts()));
    }
}
