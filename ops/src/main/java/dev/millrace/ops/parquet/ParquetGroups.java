package dev.millrace.ops.parquet;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.parquet.codec.PageCodecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a Parquet file, and makes one record of those that follow each other from one position.
final class ParquetGroups implements Iterator<RawRecord>, AutoCloseable {
    private final Path file;
    private final ParquetFileReader reader;
    private Iterator<Integer> rowGroups;
    private @Nullable RecordReader<Group> rows;
    private long rowsLeft;
    private @Nullable Cells ahead;

    private ParquetGroups(Path file, ParquetFileReader reader) {
        this.file = file;
        this.reader = reader;
        this.rowGroups = IntStream.range(0, reader.getRowGroups().size()).iterator();
    }

    /// Opens a file.
    ///
    /// @throws HistoryException if it is not a whole Parquet file of trajectories
    static ParquetGroups open(Path file) {
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PageCodecs())
                .build();
        try {
            var reader = ParquetFileReader.open(new LocalInputFile(file), options);
            var columns = reader.getFooter().getFileMetaData().getSchema();
            if (!TrajectorySchema.covers(columns)) {
                reader.close();
                throw new HistoryException(file + ": got other columns, expected those of exported trajectories");
            }
            return new ParquetGroups(file, reader);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof HistoryException known
                    ? known
                    : new HistoryException(
                            file + ": got " + unreadable + ", expected a whole Parquet file", unreadable);
        }
    }

    /// The partitions of its records.
    List<Integer> partitions() {
        var partitions = new TreeSet<Integer>();
        while (hasNext()) {
            partitions.add(next().position().partition());
        }
        return List.copyOf(partitions);
    }

    /// Leaves out stretches of rows that, as their statistics say, hold nothing of a partition from an offset on.
    ParquetGroups select(int partition, long from) {
        var blocks = reader.getRowGroups();
        rowGroups = IntStream.range(0, blocks.size())
                .filter(i -> holds(blocks.get(i), partition, from))
                .iterator();
        return this;
    }

    private static boolean holds(BlockMetaData block, int partition, long from) {
        var partitions = statistics(block, "partition");
        long first = ((Number) partitions.genericGetMin()).longValue();
        long last = ((Number) partitions.genericGetMax()).longValue();
        return first <= partition
                && partition <= last
                && ((Number) statistics(block, "offset").genericGetMax()).longValue() >= from;
    }

    private static Statistics<?> statistics(BlockMetaData block, String column) {
        return block.getColumns().stream()
                .filter(chunk -> chunk.getPath().toDotString().equals(column))
                .findFirst()
                .orElseThrow()
                .getStatistics();
    }

    @Override
    public boolean hasNext() {
        try {
            if (ahead == null) {
                ahead = nextRow();
            }
            return ahead != null;
        } catch (IOException | RuntimeException broken) {
            throw new HistoryException(file + ": got " + broken + ", expected whole rows", broken);
        }
    }

    private @Nullable Cells nextRow() throws IOException {
        while (rowsLeft == 0) {
            if (!rowGroups.hasNext()) {
                return null;
            }
            var columns = reader.getFooter().getFileMetaData().getSchema();
            var pages = reader.readRowGroup(rowGroups.next());
            rows = new ColumnIOFactory().getColumnIO(columns).getRecordReader(pages, new GroupRecordConverter(columns));
            rowsLeft = pages.getRowCount();
        }
        rowsLeft--;
        return rows == null ? null : new Cells(rows.read());
    }

    @Override
    public RawRecord next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        var first = ahead;
        var position = RowReader.position(first);
        List<Trajectory> trajectories = new ArrayList<>();
        while (hasNext() && ahead != null && RowReader.position(ahead).equals(position)) {
            trajectories.add(RowReader.trajectory(ahead));
            ahead = null;
        }
        return record(position, first, trajectories);
    }

    private static RawRecord record(Position position, Cells row, List<Trajectory> trajectories) {
        var group = RowReader.group(row, trajectories);
        return new RawRecord(
                position,
                row.large("timestamp"),
                group.prompt().id().key().getBytes(StandardCharsets.UTF_8),
                LogTopic.TRAJECTORIES.serde().serializer().serialize(position.topic(), group));
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
