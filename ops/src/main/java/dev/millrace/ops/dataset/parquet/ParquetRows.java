package dev.millrace.ops.dataset.parquet;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.Row;
import dev.millrace.ops.dataset.rows.RowPlace;
import dev.millrace.ops.dataset.rows.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Reads a Parquet file row group by row group.
final class ParquetRows implements Rows {
    private final ParquetFile file;
    private final ParquetFileReader reader;
    private final MessageType columns;
    private @Nullable RecordReader<Group> records;
    private long left;
    private long number;

    ParquetRows(ParquetFile file, ParquetFileReader reader) {
        this.file = file;
        this.reader = reader;
        this.columns = reader.getFooter().getFileMetaData().getSchema();
    }

    @Override
    public boolean hasNext() {
        try {
            while (left == 0) {
                var pages = reader.readNextRowGroup();
                if (pages == null) {
                    return false;
                }
                records = new ColumnIOFactory()
                        .getColumnIO(columns)
                        .getRecordReader(pages, new GroupRecordConverter(columns));
                left = pages.getRowCount();
            }
            return true;
        } catch (IOException | RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Row next() {
        if (!hasNext() || records == null) {
            throw new NoSuchElementException();
        }
        left--;
        number++;
        try {
            return new Row.Intact(new RowPlace(file, ':', number), GroupValues.of(records.read()));
        } catch (RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    private DataSetException unreadable(Exception broken) {
        return new DataSetException(
                new RowPlace(file, ':', Math.max(1, number)),
                "row: got " + ParquetFile.reason(broken) + ", expected a whole Parquet file",
                broken);
    }

    /// The share of the rows that was read, of the file's bytes.
    @Override
    public long done() {
        long rows = reader.getRecordCount();
        return rows == 0 ? file.size() : (long) ((double) file.size() * number / rows);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
