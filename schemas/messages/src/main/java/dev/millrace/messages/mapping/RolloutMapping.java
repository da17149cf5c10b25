package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.FinishReasonData;
import dev.millrace.messages.avro.ObservationData;
import dev.millrace.messages.avro.RolloutData;
import dev.millrace.messages.avro.RolloutGroupData;
import dev.millrace.messages.avro.VersionSpanData;
import dev.millrace.messages.avro.WorkerClockData;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.request.FinishReason;

/// Rollout groups.
public final class RolloutMapping {
    private RolloutMapping() {}

    /// As Avro holds it.
    public static RolloutGroupData toData(RolloutGroup group) {
        return new RolloutGroupData(
                PromptMapping.toData(group.prompt()),
                Sequences.of(group.promptTokenIds()),
                group.rollouts().stream().map(RolloutMapping::toData).toList(),
                toData(group.generator()));
    }

    /// As Java holds it.
    ///
    /// @throws IllegalArgumentException if a value breaks a rule of the record
    public static RolloutGroup fromData(RolloutGroupData data) {
        return new RolloutGroup(
                PromptMapping.fromData(data.getPrompt()),
                Sequences.ints("promptTokenIds", data.getPromptTokenIds()),
                data.getRollouts().stream().map(RolloutMapping::fromData).toList(),
                fromData(data.getGenerator()));
    }

    static RolloutData toData(Rollout rollout) {
        return new RolloutData(
                Sequences.of(rollout.tokenIds()),
                Sequences.of(rollout.behaviorLogProbs()),
                rollout.versions().stream()
                        .map(span -> new VersionSpanData(span.from(), span.version()))
                        .toList(),
                rollout.observations().stream()
                        .map(each -> new ObservationData(each.from(), each.until()))
                        .toList(),
                FinishReasonData.valueOf(rollout.finishReason().name()),
                rollout.text());
    }

    static Rollout fromData(RolloutData data) {
        return new Rollout(
                Sequences.ints("tokenIds", data.getTokenIds()),
                Sequences.floats("behaviorLogProbs", data.getBehaviorLogProbs()),
                data.getVersions().stream()
                        .map(span -> new VersionSpan(span.getFrom(), span.getVersion()))
                        .toList(),
                data.getObservations().stream()
                        .map(each -> new Observation(each.getFrom(), each.getUntil()))
                        .toList(),
                FinishReason.valueOf(data.getFinishReason().name()),
                data.getText());
    }

    static WorkerClockData toData(WorkerClock clock) {
        return new WorkerClockData(clock.worker(), clock.busyNanos(), clock.idleNanos());
    }

    static WorkerClock fromData(WorkerClockData data) {
        return new WorkerClock(data.getWorker(), data.getBusyNanos(), data.getIdleNanos());
    }
}
