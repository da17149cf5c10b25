package dev.millrace.messages.export;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The log of a run, or some steps of it, as an export holds it: records lie where they lay.
public final class ExportHistory implements RunHistory {
    private final String place;
    private final Topics topics;
    private final boolean excerpt;
    private final Map<String, RecordSource> sources;

    /// Puts files together.
    ///
    /// @param place where the export is, for messages
    /// @param topics of the run
    /// @param excerpt whether the export holds only some of the run's steps
    /// @param sources the files, by the full names of topics
    public ExportHistory(String place, Topics topics, boolean excerpt, Map<String, ? extends RecordSource> sources) {
        this.place = place;
        this.topics = topics;
        this.excerpt = excerpt;
        this.sources = Map.copyOf(sources);
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public boolean isExcerpt() {
        return excerpt;
    }

    @Override
    public List<Integer> partitions(String topic) {
        var source = sources.get(topic);
        return source == null ? List.of() : source.partitions();
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        var source = sources.get(topic);
        return source == null || !source.partitions().contains(partition)
                ? Stream.empty()
                : source.records(partition, from);
    }

    @Override
    public void close() {}
}
