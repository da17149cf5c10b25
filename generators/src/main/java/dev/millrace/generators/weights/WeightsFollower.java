package dev.millrace.generators.weights;

import dev.millrace.generators.publishing.Publisher;
import dev.millrace.generators.publishing.Refusal;
import dev.millrace.generators.publishing.SourceRecord;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.policy.broadcast.WeightsMismatchException;
import dev.millrace.policy.config.ModelConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows `policy-weights`, beginning with the newest anchor: puts versions together, applies deltas, checks
/// and decodes on its own thread, and leaves the newest version in a mailbox. One that cannot be used becomes
/// a dead letter, and the one before it stays in use. Where the base of a delta is missing or wrong, the
/// newest anchor and what follows it are read again; if that does not help, deltas are given up until the
/// next anchor comes.
public final class WeightsFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WeightsFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long NONE = -1;

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final WeightsChain chain;
    private final WeightsMailbox mailbox;
    private final Publisher publisher;
    private final CountDownLatch ending;
    private final WeightsAssembly assembly = new WeightsAssembly();
    private boolean atAnchor;
    private boolean fellBack;
    private long newestAnchor = NONE;
    private long delivered = NONE;
    private long givenUp = NONE;

    /// @param inbound reads committed records; stays the caller's to close, after [#run()] has returned
    /// @param config the network
    /// @param mailbox where versions are left
    /// @param publisher takes dead letters
    /// @param ending at zero once the generator ends
    public WeightsFollower(
            WeightsInbound inbound,
            ModelConfig config,
            WeightsMailbox mailbox,
            Publisher publisher,
            CountDownLatch ending) {
        this.consumer = inbound.consumer();
        this.partition = new TopicPartition(inbound.topic(), 0);
        this.chain = new WeightsChain(config);
        this.mailbox = mailbox;
        this.publisher = publisher;
        this.ending = ending;
    }

    /// Follows until the generator ends; whoever ends it wakes up the consumer.
    @Override
    public void run() {
        consumer.assign(List.of(partition));
        while (ending.getCount() > 0) {
            try {
                if (!atAnchor) {
                    new NewestAnchor(consumer, partition).seek();
                    atAnchor = true;
                }
                take(consumer.poll(POLL));
            } catch (WakeupException | CancellationException ended) {
                LOG.debug("following {}: {}", partition, ended.getMessage());
            } catch (KafkaException away) {
                Refusal.throwIfFinal(away);
                LOG.warn("following {}: {}", partition, away.getMessage());
            }
        }
    }

    /// Of several versions that arrive at once, those before an anchor are passed over, and only the last is
    /// decoded.
    private void take(ConsumerRecords<String, byte[]> records) {
        List<CompleteWeights.Read> versions = new ArrayList<>();
        for (var record : records.records(partition)) {
            var complete = assemble(record);
            if (complete.isPresent()) {
                if (complete.get().manifest().isAnchor()) {
                    versions.clear();
                }
                versions.add(new CompleteWeights.Read(complete.get(), SourceRecord.of(record)));
            }
        }
        link(versions).ifPresent(version -> attempt(version, this::deliver));
    }

    /// The last that could be used, unless what follows is to be read again.
    private Optional<CompleteWeights.Read> link(List<CompleteWeights.Read> versions) {
        Optional<CompleteWeights.Read> newest = Optional.empty();
        for (var version : versions) {
            if (attempt(version, () -> accept(version.weights()))) {
                newest = Optional.of(version);
            }
            if (!atAnchor) {
                return Optional.empty();
            }
        }
        return newest;
    }

    private Optional<CompleteWeights> assemble(ConsumerRecord<String, byte[]> record) {
        try {
            return assembly.accept(MessageSerdes.weights().deserializer().deserialize(record.topic(), record.value()));
        } catch (MalformedRecordException malformed) {
            giveUp(String.valueOf(malformed.getMessage()), SourceRecord.of(record));
            return Optional.empty();
        }
    }

    private void accept(CompleteWeights weights) {
        chain.accept(weights);
        var manifest = weights.manifest();
        if (manifest.isAnchor() && manifest.version() > newestAnchor) {
            newestAnchor = manifest.version();
            fellBack = false;
        }
    }

    /// An older one than was delivered before is there to lead to newer ones.
    private void deliver() {
        var weights = chain.decode();
        if (weights.version() >= delivered) {
            delivered = weights.version();
            mailbox.put(weights);
        }
    }

    /// What cannot be used for want of its base may be after reading the newest anchor and what follows
    /// again; once.
    private boolean attempt(CompleteWeights.Read version, Runnable use) {
        try {
            use.run();
            return true;
        } catch (WeightsMismatchException | IllegalArgumentException unusable) {
            var manifest = version.weights().manifest();
            var reason = "version " + manifest.version() + ": " + unusable.getMessage();
            if (manifest.isAnchor() || fellBack) {
                giveUp(reason, version.source());
            } else {
                LOG.warn("{}; falls back to the newest anchor", reason);
                fellBack = true;
                atAnchor = false;
            }
            return false;
        }
    }

    /// What is read again after falling back was given up before.
    private void giveUp(String reason, SourceRecord source) {
        if (source.position().offset() > givenUp) {
            givenUp = source.position().offset();
            publisher.deadLetter(reason, source);
        }
    }
}
