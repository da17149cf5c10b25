package dev.millrace.ops.bench.broadcast;

import dev.millrace.generators.publishing.Publisher;
import dev.millrace.generators.weights.NewWeights;
import dev.millrace.generators.weights.WeightsFollower;
import dev.millrace.generators.weights.WeightsInbound;
import dev.millrace.generators.weights.WeightsMailbox;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Follows the weights of a run as a generator does, on a thread of its own.
final class Reader implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final BlockingQueue<NewWeights> arrived = new LinkedBlockingQueue<>();
    private final WeightsMailbox mailbox = new WeightsMailbox(Reader::keep, this::arrive);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Thread thread;

    Reader(KafkaConnection connection, Topics topics, ModelConfig config) {
        consumer = new KafkaConsumer<>(
                connection.consumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
        producer =
                new KafkaProducer<>(connection.producerProperties(), new StringSerializer(), new ByteArraySerializer());
        var inbound = new WeightsInbound(consumer, topics.policyWeights());
        var publisher = new Publisher(producer, topics, ending);
        thread = Thread.ofPlatform()
                .name("reader")
                .start(new WeightsFollower(inbound, config, mailbox, publisher, ending));
    }

    /// Tensors on the host, as they arrived.
    private record Kept(List<HostTensor> tensors) implements PreparedWeights {
        @Override
        public void close() {}
    }

    private static PreparedWeights keep(Stream<HostTensor> tensors) {
        return new Kept(tensors.toList());
    }

    private void arrive() {
        mailbox.take().ifPresent(ready -> {
            if (ready.weights() instanceof Kept(var tensors)) {
                arrived.add(new NewWeights(ready.version(), tensors));
            }
        });
    }

    /// Waits for a version.
    NewWeights await(long version) throws InterruptedException {
        while (true) {
            var weights = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (weights == null) {
                throw new IllegalStateException(
                        "version " + version + ": got none in " + PATIENCE_SECONDS + " s, expected it to arrive");
            }
            if (weights.version() == version) {
                return weights;
            }
        }
    }

    @Override
    public void close() {
        ending.countDown();
        consumer.wakeup();
        join(thread);
        consumer.close();
        producer.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
