package dev.millrace.messages.serde;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.avro.DeadLetterData;
import dev.millrace.messages.avro.GroupAssessmentData;
import dev.millrace.messages.avro.GroupVerdictsData;
import dev.millrace.messages.avro.PromptData;
import dev.millrace.messages.avro.RolloutGroupData;
import dev.millrace.messages.avro.StepData;
import dev.millrace.messages.avro.TrajectoryGroupData;
import dev.millrace.messages.avro.VerificationRequestData;
import dev.millrace.messages.avro.WeightsChunkData;
import dev.millrace.messages.avro.WeightsManifestData;
import dev.millrace.messages.avro.WorkerReportData;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.mapping.AssessmentMapping;
import dev.millrace.messages.mapping.LogMapping;
import dev.millrace.messages.mapping.PromptMapping;
import dev.millrace.messages.mapping.ReportMapping;
import dev.millrace.messages.mapping.RolloutMapping;
import dev.millrace.messages.mapping.TrajectoryMapping;
import dev.millrace.messages.mapping.VerificationMapping;
import dev.millrace.messages.mapping.WeightsMapping;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.verification.GroupVerdicts;
import dev.millrace.messages.verification.VerificationRequest;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/// The serdes of all topics. Deserialising throws [MalformedRecordException], which says what was wrong with the
/// bytes. They are safe for use by several threads.
public final class MessageSerdes {
    private static final MessageSerde<Prompt> PROMPT = new MessageSerde<>(List.of(new RecordCodec<>(
            Prompt.class, PromptData.getClassSchema(), PromptMapping::toData, PromptMapping::fromData)));

    private static final MessageSerde<RolloutGroup> ROLLOUT_GROUP = new MessageSerde<>(List.of(new RecordCodec<>(
            RolloutGroup.class, RolloutGroupData.getClassSchema(), RolloutMapping::toData, RolloutMapping::fromData)));

    private static final MessageSerde<TrajectoryGroup> TRAJECTORY_GROUP = new MessageSerde<>(List.of(new RecordCodec<>(
            TrajectoryGroup.class,
            TrajectoryGroupData.getClassSchema(),
            TrajectoryMapping::toData,
            TrajectoryMapping::fromData)));

    private static final MessageSerde<WeightsRecord> WEIGHTS = new MessageSerde<>(List.of(
            new RecordCodec<WeightsChunk, WeightsChunkData>(
                    WeightsChunk.class,
                    WeightsChunkData.getClassSchema(),
                    WeightsMapping::toData,
                    WeightsMapping::fromData),
            new RecordCodec<WeightsManifest, WeightsManifestData>(
                    WeightsManifest.class,
                    WeightsManifestData.getClassSchema(),
                    WeightsMapping::toData,
                    WeightsMapping::fromData)));

    private static final MessageSerde<StepRecord> STEP =
            new MessageSerde<>(List.of(new RecordCodec<StepRecord, StepData>(
                    StepRecord.class, StepData.getClassSchema(), LogMapping::toData, LogMapping::fromData)));

    private static final MessageSerde<DeadLetter> DEAD_LETTER =
            new MessageSerde<>(List.of(new RecordCodec<DeadLetter, DeadLetterData>(
                    DeadLetter.class, DeadLetterData.getClassSchema(), LogMapping::toData, LogMapping::fromData)));

    private static final MessageSerde<GroupAssessment> GROUP_ASSESSMENT = new MessageSerde<>(List.of(new RecordCodec<>(
            GroupAssessment.class,
            GroupAssessmentData.getClassSchema(),
            AssessmentMapping::toData,
            AssessmentMapping::fromData)));

    private static final MessageSerde<VerificationRequest> VERIFICATION_REQUEST =
            new MessageSerde<>(List.of(new RecordCodec<VerificationRequest, VerificationRequestData>(
                    VerificationRequest.class,
                    VerificationRequestData.getClassSchema(),
                    VerificationMapping::toData,
                    VerificationMapping::fromData)));

    private static final MessageSerde<GroupVerdicts> GROUP_VERDICTS =
            new MessageSerde<>(List.of(new RecordCodec<GroupVerdicts, GroupVerdictsData>(
                    GroupVerdicts.class,
                    GroupVerdictsData.getClassSchema(),
                    VerificationMapping::toData,
                    VerificationMapping::fromData)));

    private static final MessageSerde<WorkerReport> WORKER_REPORT = new MessageSerde<>(List.of(new RecordCodec<>(
            WorkerReport.class, WorkerReportData.getClassSchema(), ReportMapping::toData, ReportMapping::fromData)));

    private MessageSerdes() {}

    /// Of `prompts`.
    public static Serde<Prompt> prompt() {
        return PROMPT;
    }

    /// Of `rollouts`.
    public static Serde<RolloutGroup> rolloutGroup() {
        return ROLLOUT_GROUP;
    }

    /// Of `trajectories`.
    public static Serde<TrajectoryGroup> trajectoryGroup() {
        return TRAJECTORY_GROUP;
    }

    /// Of `policy-weights`: chunks and manifests.
    public static Serde<WeightsRecord> weights() {
        return WEIGHTS;
    }

    /// Of `steps`.
    public static Serde<StepRecord> step() {
        return STEP;
    }

    /// Of `dead-letters`.
    public static Serde<DeadLetter> deadLetter() {
        return DEAD_LETTER;
    }

    /// Of `assessments`.
    public static Serde<GroupAssessment> groupAssessment() {
        return GROUP_ASSESSMENT;
    }

    /// Of `verify-requests`.
    public static Serde<VerificationRequest> verificationRequest() {
        return VERIFICATION_REQUEST;
    }

    /// Of `verdicts`.
    public static Serde<GroupVerdicts> groupVerdicts() {
        return GROUP_VERDICTS;
    }

    /// Of `reports`.
    public static Serde<WorkerReport> workerReport() {
        return WORKER_REPORT;
    }
}
