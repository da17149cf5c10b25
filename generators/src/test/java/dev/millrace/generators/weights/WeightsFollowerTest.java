package dev.millrace.generators.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.publishing.Publisher;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import dev.millrace.policy.broadcast.WeightsEncoder;
import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WeightsFollowerTest {
    private static final Topics TOPICS = new Topics("r");
    private static final TopicPartition PARTITION = new TopicPartition(TOPICS.policyWeights(), 0);
    private static final ModelConfig CONFIG = new ModelConfig(
            "qwen3",
            new Dimensions(16, 8, 16, 1, 32),
            new AttentionConfig(2, 1, 4, false, false, true),
            new RopeConfig(10_000, new RopeScaling.None()),
            false,
            true,
            1e-6);

    private final List<WeightsRecord> log = new ArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final CountDownLatch ending = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final WeightsMailbox mailbox = new WeightsMailbox(
            weights -> {
                assertThat(weights).isNotEmpty();
                return () -> {};
            },
            () -> arrivals.add("weights"));
    private Thread thread = new Thread();

    /// Puts a version on the log.
    private void publish(long version, String wrongDigest) {
        var encoded =
                WeightsEncoder.encode(RandomWeights.of(CONFIG, Head.LANGUAGE, version, 0.1), ElementType.F32, 1_000);
        for (var chunk : encoded.chunks()) {
            log.add(new WeightsChunk(version, (int) (log.size() - firstOf(version)), chunk));
        }
        var digest = wrongDigest.isEmpty() ? encoded.digest() : wrongDigest;
        log.add(new WeightsManifest(
                version, -1, "float32", digest, encoded.chunks().size(), encoded.bytes()));
    }

    private long firstOf(long version) {
        return log.stream().filter(record -> record.version() != version).count();
    }

    /// The mock forgets what was read: the log is put there again for each reading.
    private void addAll() {
        for (int offset = 0; offset < log.size(); offset++) {
            var value = MessageSerdes.weights().serializer().serialize(PARTITION.topic(), log.get(offset));
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, "", value));
        }
    }

    private void follow() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) log.size()));
        consumer.schedulePollTask(this::addAll);
        consumer.schedulePollTask(this::addAll);
        var publisher = new Publisher(producer, TOPICS, ending);
        var inbound = new WeightsInbound(consumer, TOPICS.policyWeights());
        thread = Thread.ofPlatform().daemon().start(new WeightsFollower(inbound, CONFIG, mailbox, publisher, ending));
    }

    @AfterEach
    void end() throws InterruptedException {
        ending.countDown();
        thread.join();
    }

    @Test
    void beginsWithTheNewestCompleteVersion() throws InterruptedException {
        publish(3, "");
        publish(4, "");
        follow();
        arrivals.take();
        var newest = mailbox.take().orElseThrow();
        assertThat(newest.version()).isEqualTo(4);
        end();
        assertThat(arrivals).isEmpty();
    }

    @Test
    void givesAVersionUpWhoseBytesAreNotThoseThatWereSent() {
        publish(3, "0".repeat(64));
        follow();
        while (producer.history().isEmpty()) {
            Thread.onSpinWait();
        }
        var letter = MessageSerdes.deadLetter()
                .deserializer()
                .deserialize(TOPICS.deadLetters(), producer.history().getFirst().value());
        assertThat(letter.reason()).startsWith("version 3: weights: got digest ");
        assertThat(mailbox.take()).isEmpty();
    }
}
