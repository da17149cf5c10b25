package dev.millrace.messages.history;

import dev.millrace.messages.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        var records = new SegmentRecords(topic, partition, segments(topic, partition, from));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .onClose(records::close)
                .filter(record -> record.position().offset() >= from);
    }

    /// The files from the one that holds the first offset on.
    private List<Path> segments(String topic, int partition, long from) {
        try (var files = Files.list(data.resolve(topic + "-" + partition))) {
            var all = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            var first = 0;
            while (first + 1 < all.size() && baseOffset(all.get(first + 1)) <= from) {
                first++;
            }
            return all.subList(first, all.size());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long baseOffset(Path segment) {
        var name = segment.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ".log".length()));
    }

    @Override
    public void close() {}
}
