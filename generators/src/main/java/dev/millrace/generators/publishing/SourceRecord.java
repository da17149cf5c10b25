package dev.millrace.generators.publishing;

import dev.millrace.messages.log.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record as it came from the log: kept until what follows from it is published.
///
/// @param position where it lies
/// @param key its key; empty where it had none
/// @param value its bytes
public record SourceRecord(Position position, String key, byte[] value) {
    private static final byte[] NOTHING = {};

    /// Takes over a record whose key and value may be absent.
    public static SourceRecord of(ConsumerRecord<String, byte[]> read) {
        var position = new Position(read.topic(), read.partition(), read.offset());
        return new SourceRecord(
                position, read.key() == null ? "" : read.key(), read.value() == null ? NOTHING : read.value());
    }

    @Override
    public String toString() {
        return key + " at " + position.topic() + "-" + position.partition() + "@" + position.offset();
    }
}
