package dev.millrace.ops.parquet;

import dev.millrace.messages.export.RecordSink;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.parquet.codec.PageCodecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/// Writes trajectory groups into a new Parquet file, one row a trajectory.
public final class ParquetTrajectoryWriter implements RecordSink<TrajectoryGroup> {
    /// Small, so that a reader finds a record without reading much, and a writer needs little memory.
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final Path file;
    private final Map<Position, StepId> consumers;
    private final ParquetWriter<TrajectoryRow> writer;

    private ParquetTrajectoryWriter(Path file, Map<Position, StepId> consumers, ParquetWriter<TrajectoryRow> writer) {
        this.file = file;
        this.consumers = consumers;
        this.writer = writer;
    }

    /// Makes the file.
    ///
    /// @param file where
    /// @param consumers which step took which group in
    public static ParquetTrajectoryWriter create(Path file, Map<Position, StepId> consumers) {
        try {
            var writer = new Builder(new LocalOutputFile(file))
                    .withConf(new PlainParquetConfiguration())
                    .withCodecFactory(new PageCodecs())
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withRowGroupSize(ROW_GROUP_BYTES)
                    .build();
            return new ParquetTrajectoryWriter(file, consumers, writer);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + ": cannot be written", failed);
        }
    }

    @Override
    public void append(RawRecord raw, TrajectoryGroup group) {
        if (group.trajectories().isEmpty()) {
            throw new HistoryException("trajectories at " + raw.position()
                    + ": got a group of none, expected one at least for a row to stand for it");
        }
        var consumer = Optional.ofNullable(consumers.get(raw.position()));
        try {
            for (int sibling = 0; sibling < group.trajectories().size(); sibling++) {
                writer.write(new TrajectoryRow(raw.position(), raw.timestamp(), consumer, group, sibling));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + ": cannot be written", failed);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + ": cannot be written", failed);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<TrajectoryRow, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /// The one to override is deprecated, as Hadoop is; the other calls it.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<TrajectoryRow> getWriteSupport(Configuration configuration) {
            return new RowWriter();
        }
    }
}
