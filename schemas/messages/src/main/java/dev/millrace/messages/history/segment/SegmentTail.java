package dev.millrace.messages.history.segment;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunTail;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// Goes on in a broker's files where it stopped, while the broker writes to them.
final class SegmentTail implements RunTail {
    private record Partition(String topic, int number) {}

    private record Reading(SegmentBatches batches, SegmentRecords records) {}

    private final SegmentHistory history;
    private final List<String> topics;
    private final Map<Partition, Reading> readings = new LinkedHashMap<>();

    SegmentTail(SegmentHistory history, List<String> topics) {
        this.history = history;
        this.topics = List.copyOf(topics);
    }

    @Override
    public int poll(int limit, Consumer<RawRecord> sink) {
        try {
            openAll();
            int read = 0;
            for (var reading : readings.values()) {
                while (read < limit && reading.records().hasNext()) {
                    sink.accept(reading.records().next());
                    read++;
                }
            }
            return read;
        } catch (UncheckedIOException unreadable) {
            throw new HistoryException(
                    "log in " + history.place() + ": got " + unreadable.getCause() + ", expected files to read",
                    unreadable);
        }
    }

    private void openAll() {
        for (var topic : topics) {
            for (int number : history.partitions(topic)) {
                readings.computeIfAbsent(new Partition(topic, number), this::open);
            }
        }
    }

    private Reading open(Partition partition) {
        var batches = new SegmentBatches(history.folder(partition.topic(), partition.number()), 0);
        return new Reading(batches, new SegmentRecords(partition.topic(), partition.number(), 0, batches));
    }

    @Override
    public double progress() {
        long bytes = sum(SegmentBatches::bytes);
        return bytes == 0 ? 1 : Math.min(1, (double) sum(SegmentBatches::bytesRead) / bytes);
    }

    private long sum(ToLongFunction<SegmentBatches> what) {
        return readings.values().stream()
                .mapToLong(reading -> what.applyAsLong(reading.batches()))
                .sum();
    }

    @Override
    public void close() {
        readings.values().forEach(reading -> reading.records().close());
        readings.clear();
    }
}
