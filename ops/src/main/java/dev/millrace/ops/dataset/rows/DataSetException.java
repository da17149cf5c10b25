package dev.millrace.ops.dataset.rows;

import org.jspecify.annotations.Nullable;

/// A data set that cannot be used: it has to be mended, or its configuration, before a run can start.
public final class DataSetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Refuses a data set.
    ///
    /// @param where the file, topic or row
    /// @param problem `<what>: got <value>, expected <rule>`
    public DataSetException(Object where, String problem) {
        super(where + ": " + problem);
    }

    /// Refuses a data set.
    ///
    /// @param where the file, topic or row
    /// @param problem `<what>: got <value>, expected <rule>`
    /// @param cause what was thrown; null: nothing was
    public DataSetException(Object where, String problem, @Nullable Throwable cause) {
        super(where + ": " + problem, cause);
    }
}
