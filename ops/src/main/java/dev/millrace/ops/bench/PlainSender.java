package dev.millrace.ops.bench;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import dev.millrace.policy.broadcast.EncodedWeights;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends weights and prompts without a transaction, and waits until the broker has them.
final class PlainSender implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Topics topics;

    PlainSender(KafkaConnection connection, Topics topics) {
        this.producer = new KafkaProducer<>(
                connection.producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        this.topics = topics;
    }

    /// Sends one version and the prompts that go out with it.
    void send(long version, EncodedWeights weights, List<Prompt> prompts) {
        for (int i = 0; i < weights.chunks().size(); i++) {
            send(new WeightsChunk(version, i, weights.chunks().get(i)));
        }
        send(new WeightsManifest(
                version,
                WeightsManifest.NO_BASE,
                WeightsManifest.DENSE,
                weights.type().configName(),
                weights.digest(),
                weights.chunks().size(),
                weights.bytes()));
        for (var prompt : prompts) {
            var value = MessageSerdes.prompt().serializer().serialize(topics.prompts(), prompt);
            var _ = producer.send(new ProducerRecord<>(topics.prompts(), value));
        }
        producer.flush();
    }

    private void send(WeightsRecord record) {
        var value = MessageSerdes.weights().serializer().serialize(topics.policyWeights(), record);
        var _ = producer.send(new ProducerRecord<>(topics.policyWeights(), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
