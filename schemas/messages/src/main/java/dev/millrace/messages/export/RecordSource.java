package dev.millrace.messages.export;

import dev.millrace.messages.history.RawRecord;
import java.util.List;
import java.util.stream.Stream;

/// A file that holds records of one topic, where they lay on the log.
public interface RecordSource {
    /// The partitions it holds records of, in order.
    List<Integer> partitions();

    /// Reads records of one partition, in order.
    ///
    /// @param partition one of [#partitions]
    /// @param from the first offset
    /// @return records that are read as they are asked for; the caller closes it
    /// @throws dev.millrace.messages.history.HistoryException if the file is damaged, also while the stream is read
    Stream<RawRecord> records(int partition, long from);
}
