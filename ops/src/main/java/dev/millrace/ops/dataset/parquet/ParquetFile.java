package dev.millrace.ops.dataset.parquet;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.FileSource;
import dev.millrace.ops.dataset.rows.Rows;
import dev.millrace.ops.parquet.codec.PageCodecs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;

/// A Parquet file with any columns, nested ones too.
///
/// @param file the file
public record ParquetFile(Path file) implements FileSource {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Rows open() {
        requireWhole();
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PageCodecs())
                .build();
        try {
            var reader = ParquetFileReader.open(new LocalInputFile(file), options);
            requireCodecs(reader);
            return new ParquetRows(this, reader);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof DataSetException known
                    ? known
                    : new DataSetException(
                            file, "file: got " + reason(unreadable) + ", expected a whole Parquet file", unreadable);
        }
    }

    private void requireWhole() {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (!isMagic(in, 0)) {
                throw new DataSetException(file, "file: got one that does not start as Parquet, expected Parquet");
            }
            if (in.length() < 2L * MAGIC.length || !isMagic(in, in.length() - MAGIC.length)) {
                throw new DataSetException(
                        file, "file: got the start of a Parquet file without its end, expected a whole one");
            }
        } catch (IOException failed) {
            throw new DataSetException(file, "data set: got " + failed + ", expected a readable file", failed);
        }
    }

    private static boolean isMagic(RandomAccessFile in, long at) throws IOException {
        var bytes = new byte[MAGIC.length];
        in.seek(at);
        return in.length() >= at + bytes.length && in.read(bytes) == bytes.length && Arrays.equals(bytes, MAGIC);
    }

    private void requireCodecs(ParquetFileReader reader) throws IOException {
        try {
            reader.getRowGroups().stream()
                    .flatMap(block -> block.getColumns().stream())
                    .map(ColumnChunkMetaData::getCodec)
                    .distinct()
                    .forEach(PageCodecs::require);
        } catch (IllegalArgumentException unknown) {
            reader.close();
            throw new DataSetException(file, String.valueOf(unknown.getMessage()), unknown);
        }
    }

    /// Parquet wraps what it throws.
    static String reason(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }
}
