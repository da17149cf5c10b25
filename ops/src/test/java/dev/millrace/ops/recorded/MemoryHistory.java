package dev.millrace.ops.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A log in memory, which tests write and damage.
public final class MemoryHistory implements RunHistory {
    private final Topics topics;
    private final Map<String, Map<Integer, List<RawRecord>>> records = new TreeMap<>();

    /// @param run the run's name
    public MemoryHistory(String run) {
        topics = new Topics(run);
    }

    /// Appends a record.
    ///
    /// @return where it lies
    public <T> Position append(LogTopic<T> topic, int partition, String key, T value) {
        var name = topic.name().apply(topics);
        return appendBytes(name, partition, key, topic.serde().serializer().serialize(name, value));
    }

    /// Appends whatever bytes.
    ///
    /// @return where they lie
    public Position appendBytes(String topic, int partition, String key, byte[] value) {
        var all = records.computeIfAbsent(topic, name -> new TreeMap<>())
                .computeIfAbsent(partition, number -> new ArrayList<>());
        long offset = all.isEmpty() ? 0 : all.getLast().position().offset() + 1;
        var position = new Position(topic, partition, offset);
        all.add(new RawRecord(position, 1_700_000_000_000L + offset, key.getBytes(UTF_8), value));
        return position;
    }

    /// Removes a record.
    public void remove(Position position) {
        partition(position).removeIf(record -> record.position().equals(position));
    }

    /// Puts another value in the place of a record.
    public <T> void replace(Position position, LogTopic<T> topic, T value) {
        var bytes = topic.serde().serializer().serialize(position.topic(), value);
        partition(position)
                .replaceAll(record -> record.position().equals(position)
                        ? new RawRecord(position, record.timestamp(), record.key(), bytes)
                        : record);
    }

    /// Every record of a topic that can be read.
    public <T> List<LogEntry.Intact<T>> all(LogTopic<T> topic) {
        List<LogEntry.Intact<T>> intact = new ArrayList<>();
        try (var read = topic.read(this)) {
            read.forEach(entry -> {
                if (entry instanceof LogEntry.Intact<T> each) {
                    intact.add(each);
                }
            });
        }
        return intact;
    }

    private List<RawRecord> partition(Position position) {
        return records.getOrDefault(position.topic(), Map.of()).getOrDefault(position.partition(), new ArrayList<>());
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
        return List.copyOf(records.getOrDefault(topic, Map.of()).keySet());
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        return partition(new Position(topic, partition, 0)).stream()
                .filter(record -> record.position().offset() >= from);
    }

    @Override
    public void close() {}
}
