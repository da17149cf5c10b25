package dev.millrace.ops.dataset.rows;

/// What holds rows: a file, or a partition of a topic.
public interface RowSource {
    /// As messages name it: the path of a file, `topic:NAME-0`.
    String name();

    /// What problems have as their data source where their rows name none: the name of the file or the topic.
    String dataSource();

    /// How much there is to read, in a unit of its own, for progress.
    long size();

    /// Opens it.
    ///
    /// @return the caller closes them
    /// @throws DataSetException if it cannot be read
    Rows open();
}
