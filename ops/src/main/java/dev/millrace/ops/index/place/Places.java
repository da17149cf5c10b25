package dev.millrace.ops.index.place;

import dev.millrace.messages.log.Position;
import dev.millrace.ops.index.column.Chains;
import dev.millrace.ops.index.column.LongColumn;
import java.util.ArrayList;
import java.util.List;

/// The records of one topic by the number of the prompt that they are about.
public final class Places {
    private final String topic;
    private final Chains chains = new Chains();
    private final LongColumn partitions = new LongColumn();
    private final LongColumn offsets = new LongColumn();

    /// @param topic its full name
    public Places(String topic) {
        this.topic = topic;
    }

    /// Notes a record.
    ///
    /// @param number the prompt's
    /// @param position of the record
    public void add(long number, Position position) {
        chains.add(number);
        partitions.add(position.partition());
        offsets.add(position.offset());
    }

    /// Where the records of a prompt lie, oldest first.
    public List<Position> of(long number) {
        List<Position> found = new ArrayList<>();
        for (int row = chains.newest(number); row >= 0; row = chains.before(row)) {
            found.add(new Position(topic, partitions.intAt(row), offsets.get(row)));
        }
        return found.reversed();
    }

    /// Whether there is a record of a prompt.
    public boolean contains(long number) {
        return chains.newest(number) >= 0;
    }

    /// How many prompts have a record.
    public int prompts() {
        return chains.keys();
    }
}
