package dev.millrace.messages.history;

import dev.millrace.messages.log.Position;

/// A committed record of a topic, decoded.
///
/// @param <T> what the topic holds
public sealed interface LogEntry<T> {
    /// Where it lies.
    Position position();

    /// When it was written, milliseconds since 1970.
    long timestamp();

    /// A record that is what the topic holds.
    ///
    /// @param position where it lies
    /// @param timestamp when it was written, milliseconds since 1970
    /// @param value the record
    record Intact<T>(Position position, long timestamp, T value) implements LogEntry<T> {}

    /// A record that cannot be read.
    ///
    /// @param position where it lies
    /// @param timestamp when it was written, milliseconds since 1970
    /// @param key its key as text; empty where it has none
    /// @param reason what is wrong with it
    record Broken<T>(Position position, long timestamp, String key, String reason) implements LogEntry<T> {}
}
