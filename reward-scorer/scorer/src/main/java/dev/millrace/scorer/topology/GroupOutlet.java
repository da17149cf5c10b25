package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.scorer.scoring.ScorerTally;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Where groups leave the topology: as trajectories, or as dead letters.
///
/// @param context of the processor that sends them
/// @param maxValueBytes the largest trajectory group to send on
/// @param tally counts what leaves
record GroupOutlet(ProcessorContext<byte[], byte[]> context, int maxValueBytes, ScorerTally tally) {
    /// Sends trajectories on. A group that is too large becomes a dead letter: sent on, it would abort the
    /// transaction and, taken up again, abort the next one too.
    ///
    /// @param source what it came from: its time is kept, its bytes are buried
    /// @param origin where that lies
    /// @param group the trajectories
    void send(Record<byte[], byte[]> source, Position origin, TrajectoryGroup group) {
        var name = group.prompt().id().key();
        var bytes = MessageSerdes.trajectoryGroup().serializer().serialize(origin.topic(), group);
        if (bytes.length > maxValueBytes) {
            bury(source, origin, tooLarge("trajectory group of " + name, bytes.length));
        } else {
            context.forward(source.withKey(name.getBytes(UTF_8)).withValue(bytes), ScoringTopology.TRAJECTORIES);
            tally.groups().increment();
            tally.responses().add(group.trajectories().size());
        }
    }

    void bury(Record<byte[], byte[]> source, Position origin, String reason) {
        var letter = DeadLetters.encoded(reason, origin, source.key(), source.value());
        context.forward(source.withValue(letter), ScoringTopology.DEAD_LETTERS);
        tally.deadLetters().increment();
    }

    String tooLarge(String what, int bytes) {
        return what + ": got " + bytes + " bytes, expected at most " + maxValueBytes;
    }

    /// Where the record that is processed lies.
    Position origin() {
        return context.recordMetadata()
                .map(at -> new Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow(() -> new IllegalStateException("record: got no position, expected one from the topic"));
    }
}
