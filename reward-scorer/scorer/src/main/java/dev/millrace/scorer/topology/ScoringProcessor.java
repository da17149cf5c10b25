package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.scorer.scoring.BusyClock;
import dev.millrace.scorer.scoring.GroupScoring;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Decodes a rollout group, scores it and sends it on; what cannot be decoded or sent becomes a dead letter.
final class ScoringProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final GroupScoring scoring;
    private final BusyClock clock;
    private final int maxValueBytes;

    ScoringProcessor(GroupScoring scoring, BusyClock clock, int maxValueBytes) {
        this.scoring = scoring;
        this.clock = clock;
        this.maxValueBytes = maxValueBytes;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try (var _ = clock.work()) {
            score(record);
        }
    }

    private void score(Record<byte[], byte[]> record) {
        var origin = origin();
        RolloutGroup group;
        try {
            group = MessageSerdes.rolloutGroup().deserializer().deserialize(origin.topic(), record.value());
        } catch (MalformedRecordException malformed) {
            bury(record, origin, malformed.getMessage());
            return;
        }
        var trajectories = MessageSerdes.trajectoryGroup()
                .serializer()
                .serialize(origin.topic(), scoring.score(group, clock.read()));
        if (trajectories.length > maxValueBytes) {
            // Sent on, it would abort the transaction and, taken up again, abort the next one too.
            bury(
                    record,
                    origin,
                    "trajectory group of " + group.prompt().id().key() + ": got " + trajectories.length
                            + " bytes, expected at most " + maxValueBytes);
            return;
        }
        var key = group.prompt().id().key().getBytes(UTF_8);
        context().forward(record.withKey(key).withValue(trajectories), ScoringTopology.TRAJECTORIES);
    }

    private void bury(Record<byte[], byte[]> record, Position origin, String reason) {
        var letter = DeadLetters.encoded(reason, origin, record.key(), record.value());
        context().forward(record.withValue(letter), ScoringTopology.DEAD_LETTERS);
    }

    private Position origin() {
        return context()
                .recordMetadata()
                .map(at -> new Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow(() -> new IllegalStateException("record: got no position, expected one from the topic"));
    }
}
