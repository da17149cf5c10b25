package dev.millrace.ops.recorded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

/// Writes a log in memory as the run directory that a broker would have left.
public final class SegmentFiles {
    private SegmentFiles() {}

    /// Writes it.
    public static void write(MemoryHistory history, RunSettings settings, Path root) throws IOException {
        var data = RunDirectory.brokerData(root);
        Files.createDirectories(data);
        Files.writeString(root.resolve("config.yaml"), Configuration.write(settings));
        Files.writeString(root.resolve("format"), "1\n");
        for (var topic : history.topics().definitions()) {
            for (int partition : history.partitions(topic.name())) {
                var folder = Files.createDirectory(data.resolve(topic.name() + "-" + partition));
                write(history.records(topic.name(), partition, 0).toList(), folder);
            }
        }
    }

    /// One batch a record: an offset that was taken out stays out.
    private static void write(List<RawRecord> records, Path folder) throws IOException {
        try (var file = FileChannel.open(folder.resolve("00000000000000000000.log"), CREATE, WRITE)) {
            for (var record : records) {
                var simple = new SimpleRecord(record.timestamp(), record.key(), record.value());
                MemoryRecords.withRecords(record.position().offset(), Compression.NONE, simple)
                        .writeFullyTo(file);
            }
        }
    }
}
