package dev.millrace.generators.prompts;

import org.apache.kafka.clients.consumer.ShareConsumer;

/// The members of a share group that lanes take prompts with.
public interface Members {
    /// Makes a member.
    ///
    /// @param width prompts that it takes at once, at most
    /// @return the member; the caller closes it
    ShareConsumer<String, byte[]> join(int width);

    /// Waits until the cluster answers, as long as it takes, or until the generator ends.
    void awaitCluster() throws InterruptedException;
}
