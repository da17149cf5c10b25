package dev.millrace.messages.history;

import dev.millrace.messages.topic.Topics;
import java.util.List;
import java.util.stream.Stream;

/// Everything committed on the log of one run, up to now. For one thread at a time.
public interface RunHistory extends AutoCloseable {
    /// The run's topics.
    Topics topics();

    /// Where the log lies, for messages.
    String place();

    /// Whether it holds only some of the run's steps, beside the start: steps may be missing behind that.
    default boolean isExcerpt() {
        return false;
    }

    /// The partitions of a topic; none where the topic is not there.
    ///
    /// @param topic its full name
    List<Integer> partitions(String topic);

    /// Reads committed records of one partition, in order. What an aborted or an open transaction holds is left
    /// out.
    ///
    /// @param topic its full name
    /// @param partition one of [#partitions]
    /// @param from the first offset; where the topic has deleted it, the first there is
    /// @return records that are read as they are asked for; the caller closes it
    /// @throws HistoryException if the log is damaged or does not answer, also while the stream is read
    Stream<RawRecord> records(String topic, int partition, long from);

    /// The offset behind the newest record of a partition, or behind what follows that; 0: there is none.
    ///
    /// @param topic its full name
    /// @param partition one of [#partitions]
    /// @throws HistoryException if the log is damaged or does not answer
    default long end(String topic, int partition) {
        try (var records = records(topic, partition, 0)) {
            return records.mapToLong(record -> record.position().offset() + 1)
                    .reduce((_, next) -> next)
                    .orElse(0);
        }
    }

    /// Reads topics from their start, and goes on with what comes.
    ///
    /// @param names full names of topics, in the order in which they are read; they need not be there yet
    /// @return the caller closes it, before this
    default RunTail tail(List<String> names) {
        return new OffsetTail(this, names);
    }

    /// Ends connections, closes files.
    @Override
    void close();
}
