package dev.millrace.scorer.topology;

import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.scoring.ScorerTally;
import java.util.Objects;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Decodes a rollout group, scores it and sends it on; what cannot be decoded or sent becomes a dead letter.
final class ScoringProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final GroupScoring scoring;
    private final ScorerTally tally;
    private final int maxValueBytes;
    private @Nullable GroupOutlet outlet;

    ScoringProcessor(GroupScoring scoring, ScorerTally tally, int maxValueBytes) {
        this.scoring = scoring;
        this.tally = tally;
        this.maxValueBytes = maxValueBytes;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        outlet = new GroupOutlet(context, maxValueBytes, tally);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try (var _ = tally.clock().work()) {
            score(record, Objects.requireNonNull(outlet));
        }
    }

    private void score(Record<byte[], byte[]> record, GroupOutlet outlet) {
        var origin = outlet.origin();
        RolloutGroup group;
        try {
            group = MessageSerdes.rolloutGroup().deserializer().deserialize(origin.topic(), record.value());
        } catch (MalformedRecordException malformed) {
            outlet.bury(record, origin, String.valueOf(malformed.getMessage()));
            return;
        }
        try {
            outlet.send(record, origin, scoring.score(group, tally.clock().read()));
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
