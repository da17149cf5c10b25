package dev.millrace.ops.dashboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

/// A run directory as a broker leaves it: records are written into segment files.
public final class RunFiles {
    private final Path root;
    private final Topics topics;
    private final Map<String, Long> offsets = new HashMap<>();

    private RunFiles(Path root, String name) {
        this.root = root;
        this.topics = new Topics(name);
    }

    /// Begins one.
    ///
    /// @param root its directory
    /// @param name of the run
    /// @param settings that differ from the defaults: `path=value`
    public static RunFiles create(Path root, String name, String... settings) throws IOException {
        var configuration = new Configuration().set("run.name=" + name);
        for (var setting : settings) {
            configuration.set(setting);
        }
        Files.createDirectories(RunDirectory.brokerData(root));
        Files.writeString(root.resolve("config.yaml"), Configuration.write(configuration.bind()));
        Files.writeString(root.resolve("format"), "1\n");
        return new RunFiles(root, name);
    }

    /// Its topics.
    public Topics topics() {
        return topics;
    }

    /// Writes a record.
    ///
    /// @param <T> what is written
    /// @param time milliseconds since 1970
    /// @return where it is
    public <T> Position append(LogTopic<T> topic, String key, T value, long time) throws IOException {
        var name = topic.name().apply(topics);
        long offset = offsets.merge(name, 1L, Long::sum) - 1;
        var folder = Files.createDirectories(RunDirectory.brokerData(root).resolve(name + "-0"));
        var bytes = topic.serde().serializer().serialize(name, value);
        var record = new SimpleRecord(time, key.getBytes(UTF_8), bytes);
        try (var file = FileChannel.open(folder.resolve("00000000000000000000.log"), CREATE, WRITE, APPEND)) {
            MemoryRecords.withRecords(offset, Compression.NONE, record).writeFullyTo(file);
        }
        return new Position(name, 0, offset);
    }
}
