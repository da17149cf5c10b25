package dev.millrace.messages.history.cluster;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunTail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/// Goes on reading a cluster with one consumer. A broker that does not answer is an error after three seconds; the
/// next [#poll] tries again, from where this stopped.
final class ClusterTail implements RunTail {
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final long LOOK_NANOS = 2_000_000_000L;

    private final Consumer<byte[], byte[]> consumer;
    private final String place;
    private final List<String> topics;
    private final Deque<RawRecord> polled = new ArrayDeque<>();
    private final Map<TopicPartition, Long> first = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();
    private long looked = System.nanoTime() - LOOK_NANOS;

    /// @param consumer of committed records; closed with this
    /// @param place of the cluster, for messages
    /// @param topics full names
    ClusterTail(Consumer<byte[], byte[]> consumer, String place, List<String> topics) {
        this.consumer = consumer;
        this.place = place;
        this.topics = List.copyOf(topics);
    }

    @Override
    public int poll(int limit, java.util.function.Consumer<RawRecord> sink) {
        try {
            look();
            int read = 0;
            while (read < limit && hasMore()) {
                sink.accept(polled.removeFirst());
                read++;
            }
            return read;
        } catch (InterruptException interrupted) {
            throw interrupted;
        } catch (KafkaException silent) {
            throw new HistoryException(
                    "log at " + place + ": got " + silent.getMessage() + ", expected it to answer", silent);
        }
    }

    /// A consumer waits for a broker without end and says nothing: what the log holds is asked for now and then.
    private void look() {
        if (System.nanoTime() - looked < LOOK_NANOS) {
            return;
        }
        List<TopicPartition> partitions = new ArrayList<>();
        var there = consumer.listTopics(ANSWER);
        for (var topic : topics) {
            there.getOrDefault(topic, List.of())
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        if (partitions.size() > consumer.assignment().size()) {
            consumer.assign(partitions);
            first.putAll(consumer.beginningOffsets(partitions, ANSWER));
        }
        ends = consumer.endOffsets(partitions, ANSWER);
        looked = System.nanoTime();
    }

    private boolean hasMore() {
        if (polled.isEmpty() && !consumer.assignment().isEmpty()) {
            consumer.poll(WAIT).forEach(record -> polled.addLast(ClusterHistory.raw(record)));
        }
        return !polled.isEmpty();
    }

    @Override
    public double progress() {
        long total = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
                .sum();
        return total <= 0 ? 1 : Math.min(1, (double) read() / total);
    }

    private long read() {
        return ends.keySet().stream()
                .filter(consumer.assignment()::contains)
                .mapToLong(partition -> consumer.position(partition, ANSWER) - first.getOrDefault(partition, 0L))
                .sum();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(ClusterHistory.CLOSING));
    }
}
