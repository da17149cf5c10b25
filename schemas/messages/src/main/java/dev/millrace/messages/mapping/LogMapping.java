package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.DeadLetterData;
import dev.millrace.messages.avro.PhaseData;
import dev.millrace.messages.avro.PositionData;
import dev.millrace.messages.avro.StepData;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import java.nio.ByteBuffer;

/// Step records and dead letters.
public final class LogMapping {
    private LogMapping() {}

    /// As Avro holds it.
    public static StepData toData(StepRecord step) {
        return new StepData(
                step.run(),
                step.step(),
                toData(step.phase()),
                step.version(),
                step.consumed().stream().map(LogMapping::toData).toList(),
                step.digests(),
                step.metrics(),
                step.phase() == Phase.REFILL,
                step.cursors(),
                step.configuration());
    }

    /// As Java holds it.
    public static StepRecord fromData(StepData data) {
        return new StepRecord(
                new StepId(data.getRun(), data.getStep(), phase(data), data.getVersion()),
                data.getConsumed().stream().map(LogMapping::fromData).toList(),
                data.getCursors(),
                data.getDigests(),
                data.getMetrics(),
                data.getConfiguration());
    }

    /// An enumeration without a default could not grow: readers of before would refuse the record.
    private static PhaseData toData(Phase phase) {
        return switch (phase) {
            case VALUE_PRETRAINING -> PhaseData.VALUE_PRETRAINING;
            case POLICY, REFILL -> PhaseData.POLICY;
        };
    }

    private static Phase phase(StepData data) {
        return data.getRefill() ? Phase.REFILL : Phase.valueOf(data.getPhase().name());
    }

    /// As Avro holds it.
    public static DeadLetterData toData(DeadLetter letter) {
        return new DeadLetterData(
                letter.role(), letter.reason(), toData(letter.origin()), letter.key(), ByteBuffer.wrap(letter.value()));
    }

    /// As Java holds it.
    public static DeadLetter fromData(DeadLetterData data) {
        return new DeadLetter(
                data.getRole(),
                data.getReason(),
                fromData(data.getOrigin()),
                data.getKey(),
                Sequences.raw(data.getContent()));
    }

    static PositionData toData(Position position) {
        return new PositionData(position.topic(), position.partition(), position.offset());
    }

    static Position fromData(PositionData data) {
        return new Position(data.getTopic(), data.getPartition(), data.getOffset());
    }
}
