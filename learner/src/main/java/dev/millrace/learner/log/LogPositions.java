package dev.millrace.learner.log;

import dev.millrace.messages.log.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How far the learner has read: for each partition the offset that is to be read next. A partition
/// without an entry is read from its beginning.
///
/// @param next one entry a partition, sorted by topic and partition
public record LogPositions(List<Position> next) {
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::topic).thenComparingInt(Position::partition);

    /// Nothing has been read.
    public static final LogPositions START = new LogPositions(List.of());

    public LogPositions {
        next = next.stream().sorted(ORDER).toList();
    }

    /// The offset to read next.
    ///
    /// @param topic the topic
    /// @param partition the partition
    public long at(String topic, int partition) {
        return next.stream()
                .filter(entry -> entry.topic().equals(topic) && entry.partition() == partition)
                .mapToLong(Position::offset)
                .findFirst()
                .orElse(0);
    }

    /// Whether a record has been read.
    public boolean isPast(Position position) {
        return position.offset() < at(position.topic(), position.partition());
    }

    /// These positions after one more record.
    ///
    /// @param read the record
    public LogPositions after(Position read) {
        List<Position> changed = new ArrayList<>(next);
        changed.removeIf(entry -> ORDER.compare(entry, read) == 0);
        changed.add(new Position(read.topic(), read.partition(), read.offset() + 1));
        return new LogPositions(changed);
    }
}
