package dev.millrace.ops.export;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A log in memory.
final class MemoryHistory implements RunHistory {
    private final Topics topics;
    private final List<RawRecord> records = new ArrayList<>();

    MemoryHistory(Topics topics) {
        this.topics = topics;
    }

    /// Adds a record behind those of its partition; offsets have gaps, as markers of transactions leave them.
    <T> Position add(LogTopic<T> topic, int partition, String key, T value) {
        var name = topic.name().apply(topics);
        return add(name, partition, key, topic.serde().serializer().serialize(name, value));
    }

    Position add(String topic, int partition, String key, byte[] value) {
        var position =
                new Position(topic, partition, 2L * records(topic, partition, 0).count());
        long timestamp = 1_000L + records.size();
        records.add(new RawRecord(position, timestamp, key.getBytes(StandardCharsets.UTF_8), value));
        return position;
    }

    void remove(Position position) {
        records.removeIf(record -> record.position().equals(position));
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public List<Integer> partitions(String topic) {
        return records.stream()
                .map(RawRecord::position)
                .filter(position -> position.topic().equals(topic))
                .map(Position::partition)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        return List.copyOf(records).stream()
                .filter(record -> record.position().topic().equals(topic)
                        && record.position().partition() == partition
                        && record.position().offset() >= from);
    }

    @Override
    public void close() {}
}
