package dev.millrace.ops.bench.dashboard;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.topic.Topics;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

/// Writes partition 0 of a topic as a broker keeps it, a hundred records a batch.
///
/// @param <T> what the topic holds
final class SyntheticTopic<T> implements AutoCloseable {
    private static final int BATCH = 100;

    private final String name;
    private final LogTopic<T> topic;
    private final FileChannel file;
    private final List<SimpleRecord> batch = new ArrayList<>();
    private long next;

    /// @param data the broker's folder
    /// @param topics of the run
    /// @param topic which
    SyntheticTopic(Path data, Topics topics, LogTopic<T> topic) throws IOException {
        this.topic = topic;
        this.name = topic.name().apply(topics);
        var folder = Files.createDirectory(data.resolve(name + "-0"));
        this.file = FileChannel.open(
                folder.resolve("00000000000000000000.log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Appends a record.
    ///
    /// @param time when it is said to be written, milliseconds since 1970
    Position add(long time, String key, T value) throws IOException {
        var position = new Position(name, 0, next + batch.size());
        batch.add(new SimpleRecord(
                time,
                key.getBytes(StandardCharsets.UTF_8),
                topic.serde().serializer().serialize(name, value)));
        if (batch.size() == BATCH) {
            flush();
        }
        return position;
    }

    private void flush() throws IOException {
        if (!batch.isEmpty()) {
            MemoryRecords.withRecords(next, Compression.NONE, batch.toArray(SimpleRecord[]::new))
                    .writeFullyTo(file);
            next += batch.size();
            batch.clear();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        file.close();
    }
}
