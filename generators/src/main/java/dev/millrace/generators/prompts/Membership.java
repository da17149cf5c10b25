package dev.millrace.generators.prompts;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.Metric;

/// A lane's member of the share group, and whether it keeps a core busy.
///
/// A member that cannot reach its coordinator does not wait for it but asks over and over (as of Kafka 4.3), which a
/// few members on one machine turn into the end of a broker that tries to start there. How often a member looks for
/// news is among its metrics: a healthy one does so some ten times a second, one that asks over and over thousands of
/// times.
final class Membership {
    private static final String LOOKS = "select-total";
    private static final String GROUP = "consumer-metrics";
    private static final double FEW = 200;
    private static final double MOST_PER_SECOND = 1_000;
    private static final double NANOS = 1e9;

    private final ShareConsumer<String, byte[]> member;
    private boolean settled;
    private double looks;
    private long since = System.nanoTime();

    /// @param member the lane's own
    Membership(ShareConsumer<String, byte[]> member) {
        this.member = member;
    }

    /// What was given to it, after a wait at most; empty where that is nothing.
    ConsumerRecords<String, byte[]> poll(Duration wait) {
        return member.poll(wait);
    }

    /// What it holds.
    HeldPrompts held() {
        return new HeldPrompts(member);
    }

    /// Whether it has kept a core busy since this was asked before. While it joins it may: only one that was quiet
    /// before has lost something.
    boolean spins() {
        boolean restless = isRestless();
        settled |= !restless;
        return restless && settled;
    }

    private boolean isRestless() {
        double before = looks;
        long begin = since;
        looks = looks();
        since = System.nanoTime();
        double more = looks - before;
        return more > FEW && more > MOST_PER_SECOND * (since - begin) / NANOS;
    }

    /// How often it has looked for news; 0 where it does not say.
    double looks() {
        for (Metric metric : member.metrics().values()) {
            var name = metric.metricName();
            if (name.name().equals(LOOKS)
                    && name.group().equals(GROUP)
                    && metric.metricValue() instanceof Number count) {
                return count.doubleValue();
            }
        }
        return 0;
    }

    /// Leaves the group.
    ///
    /// @param patience how long that may take
    void leave(Duration patience) {
        member.close(patience);
    }
}
