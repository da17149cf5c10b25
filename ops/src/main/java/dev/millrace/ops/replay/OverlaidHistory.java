package dev.millrace.ops.replay;

import dev.millrace.messages.export.RecordSource;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A run's log, with other records on some of its topics.
///
/// @param under the log; stays its owner's to close
/// @param over what takes the place of a topic, by its full name
record OverlaidHistory(RunHistory under, Map<String, RecordSource> over) implements RunHistory {
    OverlaidHistory {
        over = Map.copyOf(over);
    }

    @Override
    public Topics topics() {
        return under.topics();
    }

    @Override
    public String place() {
        return under.place();
    }

    @Override
    public List<Integer> partitions(String topic) {
        var source = over.get(topic);
        return source == null ? under.partitions(topic) : source.partitions();
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        var source = over.get(topic);
        return source == null ? under.records(topic, partition, from) : source.records(partition, from);
    }

    @Override
    public void close() {}
}
