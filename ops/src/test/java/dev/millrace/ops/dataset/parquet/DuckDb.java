package dev.millrace.ops.dataset.parquet;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Writes Parquet files as another program does.
public final class DuckDb {
    private DuckDb() {}

    /// Writes one.
    ///
    /// @param file where
    /// @param compression of pages
    /// @param select its rows
    public static Path write(Path file, String compression, String select) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + file + "' (format parquet, compression " + compression
                    + ", row_group_size 2048)");
            return file;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Writes one compressed by snappy, as most are.
    public static Path write(Path file, String select) {
        return write(file, "snappy", select);
    }
}
