package dev.millrace.ops.dataset;

import dev.millrace.ops.dataset.rows.Row;
import dev.millrace.ops.dataset.rows.RowSource;
import dev.millrace.ops.dataset.rows.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The rows of several sources, one after the other; one source is open at a time.
final class RowStream implements Iterator<Row>, AutoCloseable {
    private final Iterator<RowSource> sources;
    private final long size;
    private @Nullable Rows open;
    private long doneBefore;

    RowStream(List<RowSource> sources) {
        this.sources = sources.iterator();
        this.size = sources.stream().mapToLong(RowSource::size).sum();
    }

    @Override
    public boolean hasNext() {
        while (open == null || !open.hasNext()) {
            close();
            if (!sources.hasNext()) {
                return false;
            }
            open = sources.next().open();
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext() || open == null) {
            throw new NoSuchElementException();
        }
        return open.next();
    }

    /// How much of all sources' size has been read.
    long done() {
        return doneBefore + (open == null ? 0 : open.done());
    }

    long size() {
        return size;
    }

    /// Closes the source that is open.
    @Override
    public void close() {
        if (open != null) {
            doneBefore += open.done();
            open.close();
            open = null;
        }
    }
}
