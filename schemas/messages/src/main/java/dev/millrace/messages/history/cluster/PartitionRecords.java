package dev.millrace.messages.history.cluster;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The records of a partition, up to what was committed when it was opened.
final class PartitionRecords implements Iterator<RawRecord>, AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final Duration patience;
    private long end;
    private Iterator<ConsumerRecord<byte[], byte[]>> polled =
            List.<ConsumerRecord<byte[], byte[]>>of().iterator();

    /// @param consumer of committed records; closed with this
    /// @param partition what is read
    /// @param patience how long nothing may come while there is more
    PartitionRecords(Consumer<byte[], byte[]> consumer, TopicPartition partition, Duration patience) {
        this.consumer = consumer;
        this.partition = partition;
        this.patience = patience;
    }

    /// Goes to an offset; where the topic has deleted that, to the first there is.
    void start(long from) {
        try {
            consumer.assign(List.of(partition));
            long first = offset(consumer.beginningOffsets(List.of(partition)));
            end = offset(consumer.endOffsets(List.of(partition)));
            consumer.seek(partition, Math.max(first, from));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private long offset(Map<TopicPartition, Long> offsets) {
        return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public boolean hasNext() {
        long position = consumer.position(partition);
        long moved = System.nanoTime();
        while (!polled.hasNext() && position < end) {
            polled = consumer.poll(WAIT).iterator();
            long now = consumer.position(partition);
            moved = now > position ? System.nanoTime() : moved;
            position = now;
            requireAnswer(System.nanoTime() - moved, position);
        }
        return polled.hasNext();
    }

    private void requireAnswer(long silence, long position) {
        if (silence > patience.toNanos()) {
            throw new HistoryException("log of " + partition + ": got nothing from offset " + position + " on for "
                    + patience.toSeconds() + " s, expected records up to " + end);
        }
    }

    @Override
    public RawRecord next() {
        return ClusterHistory.raw(polled.next());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(ClusterHistory.CLOSING));
    }
}
