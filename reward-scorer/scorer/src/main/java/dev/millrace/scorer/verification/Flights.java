package dev.millrace.scorer.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Requests that were read and are not answered yet, and how far a partition may be committed: up to its first
/// request without an answer. Any thread may call it.
final class Flights {
    private final Map<TopicPartition, NavigableMap<Long, Boolean>> answered = new HashMap<>();
    private int open;

    /// A request was read.
    synchronized void add(TopicPartition partition, long offset) {
        answered.computeIfAbsent(partition, _ -> new TreeMap<>()).put(offset, false);
        open++;
    }

    /// A request was answered, and the answer is on the log.
    synchronized void answer(TopicPartition partition, long offset) {
        var requests = answered.get(partition);
        if (requests != null && Boolean.FALSE.equals(requests.replace(offset, true))) {
            open--;
        }
    }

    /// Partitions that another worker reads now: their requests are no longer waited for.
    synchronized void forget(Iterable<TopicPartition> partitions) {
        for (var partition : partitions) {
            var requests = answered.remove(partition);
            if (requests != null) {
                open -= (int) requests.values().stream().filter(done -> !done).count();
            }
        }
    }

    /// How many have no answer yet.
    synchronized int open() {
        return open;
    }

    /// What may be committed and was not handed out before; its requests are forgotten.
    synchronized Map<TopicPartition, OffsetAndMetadata> committable() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        answered.forEach((partition, requests) -> {
            while (!requests.isEmpty() && requests.firstEntry().getValue()) {
                offsets.put(
                        partition,
                        new OffsetAndMetadata(requests.pollFirstEntry().getKey() + 1));
            }
        });
        return offsets;
    }
}
