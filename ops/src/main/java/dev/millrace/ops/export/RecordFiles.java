package dev.millrace.ops.export;

import dev.millrace.messages.export.ContainerWriter;
import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.export.RecordSink;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.ops.screen.ProgressBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Writes records of a log into files, one file a topic, one record at a time.
final class RecordFiles {
    private static final int NOW_AND_THEN = 500;

    private final RunHistory history;
    private final Path root;
    private final ProgressBar bar;
    private final int topics;
    private final List<ExportedFile> files = new ArrayList<>();

    /// @param history the log
    /// @param root folder of the files
    /// @param bar shows progress
    /// @param topics how many will be written
    RecordFiles(RunHistory history, Path root, ProgressBar bar, int topics) {
        this.history = history;
        this.root = root;
        this.bar = bar;
        this.topics = topics;
    }

    /// The files that are written.
    List<ExportedFile> files() {
        return List.copyOf(files);
    }

    /// Writes records of a topic into an Avro object container.
    ///
    /// @param topic which
    /// @param taken which records of it
    <T> ExportedFile write(ExportedTopic<T> topic, BiPredicate<RawRecord, T> taken) {
        var file = root.resolve(topic.name() + ".avro");
        return write(topic, taken, file, ContainerWriter.create(file, topic));
    }

    /// Writes records of a topic.
    ///
    /// @param topic which
    /// @param taken which records of it
    /// @param file that is written
    /// @param sink writes it; closed in the end
    <T> ExportedFile write(ExportedTopic<T> topic, BiPredicate<RawRecord, T> taken, Path file, RecordSink<T> sink) {
        bar.show(files.size(), topics, topic.name());
        var name = topic.name(history.topics());
        var count = new Count();
        try (sink) {
            for (int partition : history.partitions(name)) {
                try (var records = history.records(name, partition, 0)) {
                    records.forEachOrdered(raw -> copy(topic, taken, raw, sink, count));
                }
            }
        }
        var written = ExportedFile.of(root, file, topic.name(), count.taken, count.broken);
        files.add(written);
        bar.show(files.size(), topics, topic.name());
        return written;
    }

    private static final class Count {
        private long taken;
        private long broken;
        private long read;
    }

    private <T> void copy(
            ExportedTopic<T> topic, BiPredicate<RawRecord, T> taken, RawRecord raw, RecordSink<T> sink, Count count) {
        switch (topic.topic().decode(raw)) {
            case LogEntry.Broken<T> _ -> count.broken++;
            case LogEntry.Intact<T> intact -> {
                if (taken.test(raw, intact.value())) {
                    sink.append(raw, intact.value());
                    count.taken++;
                }
            }
        }
        if (++count.read % NOW_AND_THEN == 0) {
            bar.show(files.size(), topics, topic.name() + " " + count.read);
        }
    }
}
