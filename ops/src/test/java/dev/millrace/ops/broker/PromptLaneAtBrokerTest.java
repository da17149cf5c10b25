package dev.millrace.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.millrace.generators.answering.AnswerDesk;
import dev.millrace.generators.answering.DecodeQueue;
import dev.millrace.generators.answering.PromptReading;
import dev.millrace.generators.prompts.Members;
import dev.millrace.generators.prompts.PromptLane;
import dev.millrace.generators.prompts.ShareGroup;
import dev.millrace.generators.publishing.Publisher;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.training.Cluster;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A lane and the client that it takes prompts with. Nothing but a release gives a prompt to another here: the lock is
/// longer than the test.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PromptLaneAtBrokerTest {
    private static final BrokerSettings SETTINGS = new BrokerSettings("127.0.0.1", 0, 192, 60, 0);
    private static final Topics TOPICS = new Topics("r");
    private static final ShareGroup GROUP = new ShareGroup("r", Duration.ofMinutes(10), 10);
    private static final int POLLS = 150;

    @TempDir
    private Path folder = Path.of("");

    private final DecodeQueue queue = new DecodeQueue();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Semaphore refused = new Semaphore(0);
    private final MockProducer<String, byte[]> published =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final LateAnswers answers = new LateAnswers();
    private SupervisedBroker broker;
    private KafkaConnection connection;
    private Thread lane = new Thread();

    @BeforeEach
    void begin() throws InterruptedException {
        var place = new BrokerFolder(folder.resolve("data"), folder.resolve("broker.log"));
        broker = SupervisedBroker.start(place, SETTINGS, problem -> fail(problem.getMessage()));
        connection = Cluster.own(broker);
        TopicCreation.ensure(connection, TOPICS);
        try (var admin = Admin.create(connection.clientProperties())) {
            GROUP.configure(admin);
        }
        var reading = new PromptReading(turns -> new int[] {1}, 10, 8);
        var desk = new AnswerDesk(reading, queue, new Publisher(published, TOPICS, ending), this::refuse);
        lane = Thread.ofPlatform().daemon().start(new PromptLane(GROUP, new Joining(connection), 1, queue, desk));
        queue.offer(Integer.MAX_VALUE);
    }

    @AfterEach
    void end() throws InterruptedException {
        answers.stop();
        ending.countDown();
        queue.close();
        lane.join();
        broker.close();
    }

    private record Joining(KafkaConnection connection) implements Members {
        @Override
        public ShareConsumer<String, byte[]> join(int width) {
            return GROUP.member(connection, width);
        }

        @Override
        public void awaitCluster() {}
    }

    private void refuse(Runnable refusal) {
        Thread.startVirtualThread(() -> {
            refusal.run();
            refused.release();
        });
    }

    private Producer<String, byte[]> producer(Map<String, Object> settings) {
        var properties = new HashMap<String, Object>(connection.clientProperties());
        properties.putAll(settings);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> prompt(long number) {
        var problem = new Problem("p", List.of(new Message("user", "1 +2 =")), "3", "test", "", 0, Map.of());
        var sampling = new Sampling(1, 1, 0, 5, List.of());
        var prompt = new Prompt(new PromptId("r", number), Purpose.TRAINING, problem, sampling, 1, 0);
        return new ProducerRecord<>(
                TOPICS.prompts(), "key", MessageSerdes.prompt().serializer().serialize(TOPICS.prompts(), prompt));
    }

    /// The offsets of what another member gets at once.
    private List<Long> takenByAnother() {
        List<Long> offsets = new ArrayList<>();
        try (var another = GROUP.member(connection, 8)) {
            for (int polls = 0; polls < POLLS && offsets.isEmpty(); polls++) {
                another.poll(Duration.ofMillis(200)).forEach(record -> offsets.add(record.offset()));
            }
        }
        return offsets;
    }

    @Test
    void leavesToOthersWhatItDoesNotHold() throws Exception {
        answers.start();
        try (var producer = producer(Map.of())) {
            producer.send(prompt(0)).get();
            queue.awaitNews();
            producer.send(prompt(1)).get();
            producer.send(prompt(2)).get();
        }
        assertThat(takenByAnother()).containsExactly(1L, 2L);
    }

    @Test
    void goesOnAfterTheEndOfATransaction() throws Exception {
        try (var producer = producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "learner"))) {
            producer.initTransactions();
            for (int transactions = 0; transactions < 5; transactions++) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPICS.prompts(), "key", new byte[] {1}))
                        .get();
                producer.commitTransaction();
            }
        }
        refused.acquire(5);
        assertThat(published.history()).hasSize(5);
    }
}
