package dev.millrace.messages.history;

import java.util.function.Consumer;

/// Reads several topics of a run from their start, and goes on with what is committed later. For one thread at a time.
public interface RunTail extends AutoCloseable {
    /// Reads on.
    ///
    /// @param limit how many records at most, 1 or more
    /// @param sink gets them, each partition's in order
    /// @return how many there were; fewer than the limit: there were no more
    /// @throws HistoryException if the log is damaged, or does not answer
    int poll(int limit, Consumer<RawRecord> sink);

    /// How much of what the log holds has been read, in [0, 1].
    double progress();

    /// Ends connections, closes files.
    @Override
    void close();
}
