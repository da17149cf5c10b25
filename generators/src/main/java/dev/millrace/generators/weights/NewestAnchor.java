package dev.millrace.generators.weights;

import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.weights.WeightsManifest;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Finds where the newest version begins that is complete in itself, so that a generator that joins late
/// reads it and what follows, and not all versions that there ever were: manifests are looked for from the
/// end backwards, in growing steps.
final class NewestAnchor {
    private static final long FIRST_STEP = 16;
    private static final long GROWTH = 8;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;

    NewestAnchor(Consumer<String, byte[]> consumer, TopicPartition partition) {
        this.consumer = consumer;
        this.partition = partition;
    }

    /// The offset of its first chunk; the beginning of the log where there is none.
    long offset() {
        long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        for (long step = FIRST_STEP; ; step *= GROWTH) {
            long from = Math.max(begin, end - step);
            var found = firstChunkOfLastAnchor(from, end);
            if (found.isPresent()) {
                return Math.max(begin, found.getAsLong());
            }
            if (from == begin) {
                return begin;
            }
        }
    }

    /// The chunks of a version lie directly before its manifest: one learner writes them, in one transaction.
    private OptionalLong firstChunkOfLastAnchor(long from, long end) {
        var found = OptionalLong.empty();
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(POLL).records(partition)) {
                if (record.offset() < end) {
                    var chunks = chunksOfAnchor(record);
                    found = chunks.isPresent() ? OptionalLong.of(record.offset() - chunks.getAsLong()) : found;
                }
            }
        }
        return found;
    }

    /// What cannot be read is reported when it is read again in its turn.
    private static OptionalLong chunksOfAnchor(ConsumerRecord<String, byte[]> record) {
        try {
            var read = MessageSerdes.weights().deserializer().deserialize(record.topic(), record.value());
            return read instanceof WeightsManifest manifest && manifest.isAnchor()
                    ? OptionalLong.of(manifest.chunks())
                    : OptionalLong.empty();
        } catch (MalformedRecordException reportedLater) {
            return OptionalLong.empty();
        }
    }

    /// Makes the consumer read from there.
    void seek() {
        consumer.seek(partition, offset());
    }
}
