package dev.millrace.messages.history;

import dev.millrace.messages.log.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Goes on by asking a history again, from the offset behind the last one.
final class OffsetTail implements RunTail {
    private final RunHistory history;
    private final List<String> topics;
    private final Map<Position, Long> next = new HashMap<>();
    private double progress;

    OffsetTail(RunHistory history, List<String> topics) {
        this.history = history;
        this.topics = List.copyOf(topics);
    }

    @Override
    public int poll(int limit, Consumer<RawRecord> sink) {
        int read = 0;
        for (int i = 0; i < topics.size() && read < limit; i++) {
            for (int partition : history.partitions(topics.get(i))) {
                read += read(new Position(topics.get(i), partition, 0), limit - read, sink);
            }
            progress = (i + 1.0) / topics.size();
        }
        return read;
    }

    private int read(Position partition, int limit, Consumer<RawRecord> sink) {
        int[] count = {0};
        long from = next.getOrDefault(partition, 0L);
        try (var records = history.records(partition.topic(), partition.partition(), from)) {
            records.limit(limit).forEach(record -> {
                next.put(partition, record.position().offset() + 1);
                count[0]++;
                sink.accept(record);
            });
        }
        return count[0];
    }

    @Override
    public double progress() {
        return progress;
    }

    @Override
    public void close() {}
}
