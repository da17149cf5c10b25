package dev.millrace.ops.dataset.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds rows, of whatever format.
public interface FileSource extends RowSource {
    /// The file.
    Path file();

    @Override
    default String name() {
        return file().toString();
    }

    @Override
    default String dataSource() {
        return String.valueOf(file().getFileName());
    }

    @Override
    default long size() {
        try {
            return Files.size(file());
        } catch (IOException failed) {
            throw new DataSetException(file(), "data set: got " + failed + ", expected a readable file", failed);
        }
    }
}
