package dev.millrace.ops.dataset;

/// Is told how far reading has come.
@FunctionalInterface
public interface ReadingProgress {
    /// Tells nobody.
    ReadingProgress NONE = (_, _, _) -> {};

    /// Takes notice.
    ///
    /// @param done how much was read, in a unit of the sources' own
    /// @param size how much there is, at least 1
    /// @param rows how many rows were read
    void show(long done, long size, long rows);
}
