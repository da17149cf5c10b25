package dev.millrace.generators.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.publishing.Publisher;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import dev.millrace.policy.broadcast.EncodedWeights;
import dev.millrace.policy.broadcast.WeightsEncoder;
import dev.millrace.policy.broadcast.WeightsEncoding;
import dev.millrace.policy.broadcast.WeightsSeries;
import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
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
    private final LinkedBlockingQueue<List<HostTensor>> prepared = new LinkedBlockingQueue<>();
    private final WeightsMailbox mailbox = new WeightsMailbox(
            weights -> {
                prepared.add(weights.toList());
                return () -> {};
            },
            () -> arrivals.add("weights"));
    private Thread thread = new Thread();
    private long missing = -1;
    private int readings;

    /// Puts versions on the log, the first one whole, the others as what changed.
    private List<EncodedWeights> publishSeries(long... versions) {
        var series = new WeightsSeries(ElementType.BF16, 1_000, 16);
        return Arrays.stream(versions)
                .mapToObj(version -> {
                    var encoded = series.next(version, weights(version));
                    publish(version, encoded, encoded.digest());
                    return encoded;
                })
                .toList();
    }

    /// Weights that differ in little from those of another version.
    private static Stream<HostTensor> weights(long version) {
        return RandomWeights.of(CONFIG, Head.LANGUAGE, 1, 0.1).map(tensor -> {
            var bytes = tensor.bytes().toArray(ValueLayout.JAVA_BYTE);
            bytes[3] ^= (byte) (1 << version);
            return new HostTensor(tensor.name(), tensor.type(), tensor.shape(), MemorySegment.ofArray(bytes));
        });
    }

    /// Puts a whole version on the log.
    private void publish(long version, String wrongDigest) {
        var encoded =
                WeightsEncoder.encode(RandomWeights.of(CONFIG, Head.LANGUAGE, version, 0.1), ElementType.F32, 1_000);
        publish(version, encoded, wrongDigest.isEmpty() ? encoded.digest() : wrongDigest);
    }

    private void publish(long version, EncodedWeights encoded, String digest) {
        for (int index = 0; index < encoded.chunks().size(); index++) {
            log.add(new WeightsChunk(version, index, encoded.chunks().get(index)));
        }
        long base = encoded.encoding() instanceof WeightsEncoding.Delta(long before) ? before : -1;
        log.add(new WeightsManifest(
                version,
                base,
                base < 0 ? "dense" : "delta",
                encoded.type().configName(),
                digest,
                encoded.chunks().size(),
                encoded.bytes()));
    }

    private void remove(long version) {
        log.removeIf(record -> record.version() == version);
    }

    private List<String> letters(int count) {
        while (producer.history().size() < count) {
            Thread.onSpinWait();
        }
        return producer.history().stream()
                .map(record -> MessageSerdes.deadLetter()
                        .deserializer()
                        .deserialize(TOPICS.deadLetters(), record.value())
                        .reason())
                .toList();
    }

    /// The mock forgets what was read: the log is put there again for each reading.
    private void addAll() {
        boolean whole = readings++ >= 2;
        for (int offset = 0; offset < log.size(); offset++) {
            if (log.get(offset).version() == missing && !whole) {
                continue;
            }
            var value = MessageSerdes.weights().serializer().serialize(PARTITION.topic(), log.get(offset));
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, "", value));
        }
    }

    private void follow() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) log.size()));
        for (int reading = 0; reading < 4; reading++) {
            consumer.schedulePollTask(this::addAll);
        }
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
        assertThat(letters(1).getFirst()).startsWith("version 3: weights: got digest ");
        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void appliesEveryDeltaAfterTheNewestAnchor() throws InterruptedException {
        publishSeries(1, 2);
        var encoded = publishSeries(3, 4, 5, 6);
        follow();
        arrivals.take();
        var newest = mailbox.take().orElseThrow();
        assertThat(encoded.getLast().encoding()).isEqualTo(new WeightsEncoding.Delta(5));
        assertThat(newest.version()).isEqualTo(6);
        assertThat(prepared.remove().getFirst().bytes().toArray(ValueLayout.JAVA_BYTE))
                .isEqualTo(ElementConversion.convert(weights(6).toList().getFirst(), ElementType.BF16)
                        .bytes()
                        .toArray(ValueLayout.JAVA_BYTE));
    }

    /// The anchor is looked for in the first reading, and what follows it taken in the second.
    @Test
    void fallsBackToTheNewestAnchorWhereABaseIsMissing() throws InterruptedException {
        publishSeries(3, 4, 5);
        missing = 4;
        follow();
        arrivals.take();
        assertThat(mailbox.take().orElseThrow().version()).isEqualTo(5);
        assertThat(readings).isGreaterThan(2);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void givesUpDeltasWithoutTheirBaseOnceReadingAgainDidNotHelp() {
        publishSeries(3, 4, 5, 6);
        remove(4);
        follow();
        assertThat(letters(2))
                .containsExactly(
                        "version 5: base: got a delta to version 4 in BF16, expected one to version 3 in BF16, the one"
                                + " that is held",
                        "version 6: base: got a delta to version 5 in BF16, expected one to version 3 in BF16, the one"
                                + " that is held");
    }

    @Test
    void goesOnWithTheNextAnchor() throws InterruptedException {
        publishSeries(3, 4, 5);
        remove(4);
        publishSeries(6, 7);
        follow();
        arrivals.take();
        assertThat(mailbox.take().orElseThrow().version()).isEqualTo(7);
        assertThat(producer.history()).isEmpty();
    }
}
