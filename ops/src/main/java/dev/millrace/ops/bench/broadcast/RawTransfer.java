package dev.millrace.ops.bench.broadcast;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.bench.contest.Contestant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// As many bytes, produced and consumed by two readers with the same client settings, and nothing else done
/// with them: no transaction, no encoding, no digest.
final class RawTransfer implements Contestant, AutoCloseable {
    private static final int READERS = 2;
    private static final int DISTINCT = 64;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics = new Topics("bench-raw");
    private final Producer<byte[], byte[]> producer;
    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final int records;
    private volatile CountDownLatch unread = new CountDownLatch(0);
    private volatile boolean closing;

    /// @param bytes how many a round, in records of a chunk's size
    RawTransfer(KafkaConnection connection, long bytes) {
        TopicCreation.ensure(connection, topics);
        this.records = Math.toIntExact(bytes / Broadcast.CHUNK_BYTES);
        this.producer = new KafkaProducer<>(
                connection.producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        var random = new SplittableRandom(2);
        for (int i = 0; i < DISTINCT; i++) {
            var chunk = new byte[Broadcast.CHUNK_BYTES];
            random.nextBytes(chunk);
            chunks.add(chunk);
        }
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofPlatform().name("raw-reader").start(() -> read(connection)));
        }
    }

    private void read(KafkaConnection connection) {
        try (var consumer = new KafkaConsumer<>(
                connection.consumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topics.policyWeights(), 0)));
            while (!closing) {
                for (var _ : consumer.poll(POLL)) {
                    unread.countDown();
                }
            }
        }
    }

    @Override
    public double round() throws InterruptedException {
        unread = new CountDownLatch(READERS * records);
        long start = System.nanoTime();
        for (int i = 0; i < records; i++) {
            var _ = producer.send(new ProducerRecord<>(topics.policyWeights(), 0, null, chunks.get(i % DISTINCT)));
        }
        unread.await();
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        closing = true;
        readers.forEach(RawTransfer::join);
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
