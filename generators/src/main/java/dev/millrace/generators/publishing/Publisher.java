package dev.millrace.generators.publishing;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes groups and dead letters. For use by several threads; every method returns when the broker has the record.
///
/// Each of them throws [java.util.concurrent.CancellationException] if the generator ends first, and
/// [org.apache.kafka.common.KafkaException] if the cluster refuses the record for good.
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final String ROLE = "generator";
    private static final int KEPT_BYTES = 64 << 10;

    private final RecordSender sender;
    private final Topics topics;
    private final AtomicLong groups = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final AtomicLong unusableWeights = new AtomicLong();

    /// @param producer idempotent, acknowledged by all replicas; stays the caller's to close
    /// @param topics of the run
    /// @param ending at zero once the generator ends
    public Publisher(Producer<String, byte[]> producer, Topics topics, CountDownLatch ending) {
        this.sender = new RecordSender(producer, ending);
        this.topics = topics;
    }

    /// Publishes a group as one record; one that is too large for that becomes a dead letter.
    ///
    /// @param group the group
    /// @param source its prompt's record
    public void group(RolloutGroup group, SourceRecord source) {
        var value = MessageSerdes.rolloutGroup().serializer().serialize(topics.rollouts(), group);
        if (value.length > Topics.MAX_VALUE_BYTES) {
            deadLetter(
                    "rollout group: got " + value.length + " bytes for "
                            + group.rollouts().size() + " responses, expected at most " + Topics.MAX_VALUE_BYTES,
                    source);
            return;
        }
        sender.send(new ProducerRecord<>(topics.rollouts(), group.prompt().id().key(), value));
        groups.incrementAndGet();
    }

    /// Publishes a record that could not be used.
    ///
    /// @param reason `<what>: got <value>, expected <rule>`
    /// @param source the record
    public void deadLetter(String reason, SourceRecord source) {
        LOG.warn("dead letter {}: {}", source, reason);
        var kept = Arrays.copyOf(source.value(), Math.min(source.value().length, KEPT_BYTES));
        var letter = new DeadLetter(ROLE, reason, source.position(), source.key(), kept);
        var value = MessageSerdes.deadLetter().serializer().serialize(topics.deadLetters(), letter);
        sender.send(new ProducerRecord<>(topics.deadLetters(), source.key(), value));
        deadLetters.incrementAndGet();
        if (source.position().topic().equals(topics.policyWeights())) {
            unusableWeights.incrementAndGet();
        }
    }

    /// What was published so far.
    public Published published() {
        return new Published(groups.get(), deadLetters.get(), unusableWeights.get());
    }
}
