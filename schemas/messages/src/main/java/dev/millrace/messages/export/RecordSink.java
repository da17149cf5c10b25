package dev.millrace.messages.export;

import dev.millrace.messages.history.RawRecord;

/// A file that records of one topic are written to, in the order of partitions and offsets.
///
/// @param <T> what the topic holds
public interface RecordSink<T> extends AutoCloseable {
    /// Adds one.
    ///
    /// @param raw where it lies, when it was written, and its key
    /// @param value what it says
    void append(RawRecord raw, T value);

    /// Completes the file.
    @Override
    void close();
}
