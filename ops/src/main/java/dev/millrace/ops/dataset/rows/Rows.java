package dev.millrace.ops.dataset.rows;

import java.util.Iterator;

/// The rows of a source, in order. Going on throws [DataSetException] where the source cannot be read on.
public interface Rows extends Iterator<Row>, AutoCloseable {
    /// How much of the source's size has been read.
    long done();

    @Override
    void close();
}
