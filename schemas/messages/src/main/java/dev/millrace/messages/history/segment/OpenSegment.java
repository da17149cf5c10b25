package dev.millrace.messages.history.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.kafka.common.record.internal.FileRecords;

/// A file of a partition, open for reading while a broker may go on writing it.
///
/// @param records in it, as far as it was written when it was opened
record OpenSegment(FileRecords records) implements AutoCloseable {
    /// Opens one.
    static OpenSegment of(Path file) throws IOException {
        return new OpenSegment(FileRecords.open(file.toFile(), false));
    }

    /// Closes the file and leaves it as it is: Kafka's own `close` would cut off what was written since it was opened.
    @Override
    public void close() {
        try {
            records.closeHandlers();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
