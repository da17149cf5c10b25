package dev.millrace.messages.history.segment;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.RunTail;
import dev.millrace.messages.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The log of a run in the data folder of a broker, read from its files: no broker has to run, and one that does is not
/// disturbed.
public final class SegmentHistory implements RunHistory {
    private final Path data;
    private final Topics topics;

    /// Looks into a broker's data folder.
    ///
    /// @param data the broker's `log.dirs`
    /// @param topics of the run
    public SegmentHistory(Path data, Topics topics) {
        this.data = data;
        this.topics = topics;
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public String place() {
        return data.toString();
    }

    @Override
    public List<Integer> partitions(String topic) {
        try (var folders = Files.list(data)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\Q" + topic + "\\E-\\d+"))
                    .map(name -> Integer.valueOf(name.substring(topic.length() + 1)))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new HistoryException("log in " + data + ": got " + failed + ", expected a broker's data", failed);
        }
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        var records = open(topic, partition, from);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .onClose(records::close)
                .filter(record -> record.position().offset() >= from);
    }

    @Override
    public long end(String topic, int partition) {
        return SegmentBatches.end(folder(topic, partition));
    }

    /// Records of a partition, some of those before an offset included.
    SegmentRecords open(String topic, int partition, long from) {
        return new SegmentRecords(topic, partition, from, new SegmentBatches(folder(topic, partition), from));
    }

    /// Where a partition's files lie.
    Path folder(String topic, int partition) {
        return data.resolve(topic + "-" + partition);
    }

    @Override
    public RunTail tail(List<String> names) {
        return new SegmentTail(this, names);
    }

    @Override
    public void close() {}
}
