package dev.millrace.generators.prompts;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ShareConsumer;

/// A share group that a lane joins as one member after the other.
///
/// @param members in the order in which they join
/// @param joined how many have joined
/// @param waits how often the cluster was waited for
record RecordingGroup(List<RecordingMember> members, AtomicInteger joined, AtomicInteger waits) implements Members {
    static RecordingGroup of(RecordingMember... members) {
        return new RecordingGroup(List.of(members), new AtomicInteger(), new AtomicInteger());
    }

    @Override
    public ShareConsumer<String, byte[]> join(int width) {
        return members.get(joined.getAndIncrement());
    }

    @Override
    public void awaitCluster() {
        waits.incrementAndGet();
    }
}
