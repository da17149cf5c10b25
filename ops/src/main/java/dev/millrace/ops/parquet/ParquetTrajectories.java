package dev.millrace.ops.parquet;

import dev.millrace.messages.export.RecordSource;
import dev.millrace.messages.history.RawRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The trajectory groups of an export's Parquet file. Its first use reads it once through.
public final class ParquetTrajectories implements RecordSource {
    private final Path file;
    private @Nullable List<Integer> partitions;

    /// Names a file.
    public ParquetTrajectories(Path file) {
        this.file = file;
    }

    @Override
    public List<Integer> partitions() {
        var known = partitions;
        if (known == null) {
            try (var groups = ParquetGroups.open(file)) {
                known = groups.partitions();
            }
            partitions = known;
        }
        return known;
    }

    @Override
    public Stream<RawRecord> records(int partition, long from) {
        var groups = ParquetGroups.open(file).select(partition, from);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false)
                .onClose(groups::close)
                .filter(record -> record.position().partition() == partition
                        && record.position().offset() >= from);
    }
}
