package dev.millrace.ops.replay;

import dev.millrace.messages.export.ContainerFile;
import dev.millrace.messages.export.ContainerWriter;
import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.export.RecordSource;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/// A topic of one partition that is written anew.
///
/// @param <T> what it holds
final class TopicFile<T> implements AutoCloseable {
    private final Path file;
    private final String name;
    private final InstantSource clock;
    private final ContainerWriter<T> writer;
    private long next;

    /// @param folder gets the file
    /// @param topic which
    /// @param topics of the run
    /// @param clock tells when a record is written
    TopicFile(Path folder, ExportedTopic<T> topic, Topics topics, InstantSource clock) {
        this.file = folder.resolve(topic.name() + ".new");
        this.name = topic.name(topics);
        this.clock = clock;
        this.writer = ContainerWriter.create(file, topic);
    }

    /// Adds a record.
    void append(String key, T value) {
        var position = new Position(name, 0, next++);
        var raw = new RawRecord(position, clock.millis(), key.getBytes(StandardCharsets.UTF_8), null);
        writer.append(raw, value);
    }

    /// The topic's full name.
    String name() {
        return name;
    }

    /// Where it lies.
    Path path() {
        return file;
    }

    /// What was written; to be called after it is closed.
    RecordSource source() {
        return new ContainerFile(file);
    }

    @Override
    public void close() {
        writer.close();
    }
}
