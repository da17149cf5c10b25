package dev.millrace.generators.prompts;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.WakeupException;

/// A lane's member of the share group: how it waits for prompts, and whether it keeps a core busy.
///
/// A poll that begins with nothing at hand asks the broker. If the answer to an earlier poll comes just then, the
/// client asks for more than it hands out (as of Kafka 4.3): what it gets lies with it, locked for all others,
/// until it is polled again, which a lane does not do while it holds something or waits for a free slot. So a
/// member is not polled again while it may have asked in vain. The end of a transaction is an answer but nothing
/// to hand out: the client acknowledges it by itself and goes on waiting, though it has not asked again.
///
/// A member that cannot reach its coordinator does not wait for it but asks over and over (as of Kafka 4.3), which a
/// few members on one machine turn into the end of a broker that tries to start there. How often a member looks for
/// news is among its metrics: a healthy one does so some ten times a second, one that asks over and over thousands of
/// times.
final class Membership {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final double FEW = 200;
    private static final double MOST_PER_SECOND = 1_000;
    private static final double NANOS = 1e9;

    private final ShareConsumer<String, byte[]> member;
    private boolean settled;
    private boolean lost;
    private boolean spent;
    private double looks;
    private long since = System.nanoTime();

    /// @param member the lane's own
    Membership(ShareConsumer<String, byte[]> member) {
        this.member = member;
    }

    /// Waits until something is given to it, or until there is a reason to ask again or to leave.
    ///
    /// @param isOver whether nobody wants anything any more
    /// @return what was given to it; empty where that is nothing
    ConsumerRecords<String, byte[]> poll(BooleanSupplier isOver) throws InterruptedException {
        double before = acknowledgements();
        BooleanSupplier isAnswered = () -> acknowledgements() > before;
        var lookout =
                new Lookout(() -> isOver.getAsBoolean() || isLostNow() || isAnswered.getAsBoolean(), member::wakeup);
        Optional<ConsumerRecords<String, byte[]>> given;
        boolean called;
        try {
            given = awaitRecords();
        } finally {
            called = lookout.end();
        }
        // A call that came too late would end the next use of the member, so that goes, and with it what it got.
        spent = given.map(records -> called || records.isEmpty()).orElseGet(() -> !isAnswered.getAsBoolean());
        return spent ? ConsumerRecords.empty() : given.orElseGet(ConsumerRecords::empty);
    }

    /// Empty where it is woken.
    private Optional<ConsumerRecords<String, byte[]>> awaitRecords() {
        try {
            return Optional.of(member.poll(LONGEST));
        } catch (WakeupException woken) {
            return Optional.empty();
        }
    }

    private boolean isLostNow() {
        lost |= spins();
        return lost;
    }

    /// Whether it kept a core busy while it waited.
    boolean isLost() {
        return lost;
    }

    /// Whether it must not be polled again: it may have asked for something that nobody would take.
    boolean isSpent() {
        return spent;
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
        return total("consumer-metrics", "select-total");
    }

    /// How many records it has acknowledged, ends of transactions among them; 0 where it does not say.
    double acknowledgements() {
        return total("consumer-share-fetch-manager-metrics", "acknowledgements-send-total");
    }

    private double total(String group, String name) {
        for (Metric metric : member.metrics().values()) {
            var found = metric.metricName();
            if (found.name().equals(name)
                    && found.group().equals(group)
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
