package dev.millrace.messages.export;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// An Avro object container of an export. Its first use reads it once through, to know where which records are.
public final class ContainerFile implements RecordSource {
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::partition).thenComparingLong(Position::offset);

    /// A block of the file.
    ///
    /// @param start where it starts
    /// @param first the position of its first record
    private record Block(long start, Position first) {}

    private record Index(List<Block> blocks, List<Integer> partitions) {}

    private final Path file;
    private @Nullable Index index;

    /// Names a file.
    public ContainerFile(Path file) {
        this.file = file;
    }

    @Override
    public List<Integer> partitions() {
        return index().partitions();
    }

    @Override
    public Stream<RawRecord> records(int partition, long from) {
        var records = ContainerRecords.open(file).from(start(partition, from));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .onClose(records::close)
                .dropWhile(record -> isBefore(record.position(), partition, from))
                .takeWhile(record -> record.position().partition() == partition);
    }

    private static boolean isBefore(Position position, int partition, long offset) {
        return ORDER.compare(position, new Position(position.topic(), partition, offset)) < 0;
    }

    /// The start of the last block that begins before a record, or with it; of the first block where there is none.
    private long start(int partition, long from) {
        var blocks = index().blocks();
        long start = blocks.getFirst().start();
        for (var block : blocks) {
            if (isBefore(block.first(), partition, from + 1)) {
                start = block.start();
            }
        }
        return start;
    }

    private Index index() {
        var known = index;
        if (known == null) {
            known = read(file);
            index = known;
        }
        return known;
    }

    private static Index read(Path file) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> partitions = new ArrayList<>();
        try (var records = ContainerRecords.open(file)) {
            while (records.hasNext()) {
                var position = records.next().position();
                if (blocks.isEmpty() || blocks.getLast().start() != records.blockStart()) {
                    blocks.add(new Block(records.blockStart(), position));
                }
                if (!partitions.contains(position.partition())) {
                    partitions.add(position.partition());
                }
            }
        }
        return new Index(List.copyOf(blocks), List.copyOf(partitions));
    }
}
