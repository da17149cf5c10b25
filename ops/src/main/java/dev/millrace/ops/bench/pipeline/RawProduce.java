package dev.millrace.ops.bench.pipeline;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.bench.contest.Contestant;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The same records, encoded beforehand, sent and acknowledged; nobody reads them.
final class RawProduce implements Contestant, AutoCloseable {
    private final Topics topics = new Topics("bench-raw");
    private final Producer<String, byte[]> producer;
    private final List<byte[]> records;
    private final int count;
    private final int responses;

    /// @param connection to the broker
    /// @param records used again and again
    /// @param count how many a round
    /// @param responses in a record
    RawProduce(KafkaConnection connection, List<byte[]> records, int count, int responses) {
        TopicCreation.ensure(connection, topics);
        this.records = records;
        this.count = count;
        this.responses = responses;
        producer =
                new KafkaProducer<>(connection.producerProperties(), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public double round() {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var _ = producer.send(
                    new ProducerRecord<>(topics.rollouts(), Integer.toString(i), records.get(i % records.size())));
        }
        producer.flush();
        return (double) count * responses / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        producer.close();
    }
}
