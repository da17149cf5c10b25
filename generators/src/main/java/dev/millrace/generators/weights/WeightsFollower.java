package dev.millrace.generators.weights;

import dev.millrace.generators.publishing.Publisher;
import dev.millrace.generators.publishing.Refusal;
import dev.millrace.generators.publishing.SourceRecord;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.policy.broadcast.WeightsDecoder;
import dev.millrace.policy.broadcast.WeightsMismatchException;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.tensor.ElementType;
import java.time.Duration;
import java.util.Arrays;
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

/// Follows `policy-weights`, beginning with the newest complete version: puts versions together, checks and decodes
/// them on its own thread, and leaves the newest in a mailbox. A version that cannot be used becomes a dead letter, and
/// the one before it stays in use.
public final class WeightsFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WeightsFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMPLETE_IN_ITSELF = -1;

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final ModelConfig config;
    private final WeightsMailbox mailbox;
    private final Publisher publisher;
    private final CountDownLatch ending;
    private final WeightsAssembly assembly = new WeightsAssembly();

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
        this.config = config;
        this.mailbox = mailbox;
        this.publisher = publisher;
        this.ending = ending;
    }

    /// Follows until the generator ends; whoever ends it wakes up the consumer.
    @Override
    public void run() {
        consumer.assign(List.of(partition));
        boolean atNewest = false;
        while (ending.getCount() > 0) {
            try {
                if (!atNewest) {
                    new NewestVersion(consumer, partition).seek();
                    atNewest = true;
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

    /// Of several versions that arrive at once, only the last is decoded.
    private void take(ConsumerRecords<String, byte[]> records) {
        Optional<Runnable> last = Optional.empty();
        for (var record : records.records(partition)) {
            var complete = assemble(record);
            if (complete.isPresent()) {
                var weights = complete.get();
                last = Optional.of(() -> deliver(weights, record));
            }
        }
        last.ifPresent(Runnable::run);
    }

    private Optional<CompleteWeights> assemble(ConsumerRecord<String, byte[]> record) {
        try {
            return assembly.accept(MessageSerdes.weights().deserializer().deserialize(record.topic(), record.value()));
        } catch (MalformedRecordException malformed) {
            publisher.deadLetter(String.valueOf(malformed.getMessage()), SourceRecord.of(record));
            return Optional.empty();
        }
    }

    private void deliver(CompleteWeights weights, ConsumerRecord<String, byte[]> manifest) {
        try {
            mailbox.put(decode(weights));
        } catch (WeightsMismatchException | IllegalArgumentException unusable) {
            var reason = "version " + weights.manifest().version() + ": " + unusable.getMessage();
            publisher.deadLetter(reason, SourceRecord.of(manifest));
        }
    }

    private NewWeights decode(CompleteWeights weights) {
        var manifest = weights.manifest();
        if (manifest.baseVersion() != COMPLETE_IN_ITSELF) {
            throw new IllegalArgumentException("base version: got " + manifest.baseVersion() + ", expected "
                    + COMPLETE_IN_ITSELF + ", a version that is complete in itself");
        }
        var tensors = WeightsDecoder.decode(config, type(manifest.dtype()), weights.chunks(), manifest.digest());
        return new NewWeights(manifest.version(), tensors.toList());
    }

    private static ElementType type(String name) {
        return Arrays.stream(ElementType.values())
                .filter(type -> type.configName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dtype: got '" + name + "', expected one of "
                        + Arrays.stream(ElementType.values())
                                .map(ElementType::configName)
                                .toList()));
    }
}
