package dev.millrace.learner.log;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import dev.millrace.policy.broadcast.EncodedWeights;
import dev.millrace.policy.broadcast.WeightsEncoding;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;

/// The records of one step's transaction. Weights come before prompts, a manifest after its chunks.
///
/// @param topics the run's topics
/// @param promptPartitions how many partitions prompts are spread over, one after the other, so that no generator
///     waits beside another's backlog
record CommitRecords(Topics topics, int promptPartitions) {
    Stream<ProducerRecord<byte[], byte[]>> of(StepCommit commit) {
        var weights = commit.weights().stream()
                .flatMap(encoded -> weights(commit.record().version(), encoded));
        var assessments = commit.assessments().stream().map(this::assessment);
        var prompts = commit.prompts().stream().map(this::prompt);
        var letters = commit.deadLetters().stream().map(this::letter);
        return Stream.of(weights, assessments, prompts, letters, Stream.of(step(commit.record())))
                .flatMap(each -> each);
    }

    private Stream<ProducerRecord<byte[], byte[]>> weights(long version, EncodedWeights encoded) {
        var chunks = encoded.chunks();
        var manifest = manifest(version, encoded);
        return Stream.concat(
                IntStream.range(0, chunks.size())
                        .mapToObj(index -> weightsRecord(new WeightsChunk(version, index, chunks.get(index)))),
                Stream.of(weightsRecord(manifest)));
    }

    private static WeightsManifest manifest(long version, EncodedWeights encoded) {
        long base = switch (encoded.encoding()) {
            case WeightsEncoding.Dense() -> WeightsManifest.NO_BASE;
            case WeightsEncoding.Delta(long before) -> before;
        };
        return new WeightsManifest(
                version,
                base,
                base == WeightsManifest.NO_BASE ? WeightsManifest.DENSE : WeightsManifest.DELTA,
                encoded.type().configName(),
                encoded.digest(),
                encoded.chunks().size(),
                encoded.bytes());
    }

    private ProducerRecord<byte[], byte[]> weightsRecord(WeightsRecord record) {
        return record(topics.policyWeights(), 0, Long.toString(record.version()), MessageSerdes.weights(), record);
    }

    private ProducerRecord<byte[], byte[]> assessment(GroupAssessment group) {
        return record(topics.assessments(), 0, group.prompt().key(), MessageSerdes.groupAssessment(), group);
    }

    ProducerRecord<byte[], byte[]> prompt(Prompt prompt) {
        int partition = (int) (prompt.id().number() % promptPartitions);
        return record(topics.prompts(), partition, prompt.id().key(), MessageSerdes.prompt(), prompt);
    }

    private ProducerRecord<byte[], byte[]> letter(DeadLetter letter) {
        return record(topics.deadLetters(), 0, letter.key(), MessageSerdes.deadLetter(), letter);
    }

    private ProducerRecord<byte[], byte[]> step(StepRecord step) {
        return record(topics.steps(), 0, Long.toString(step.step()), MessageSerdes.step(), step);
    }

    private static <T> ProducerRecord<byte[], byte[]> record(
            String topic, int partition, String key, Serde<T> serde, T value) {
        return new ProducerRecord<>(
                topic,
                partition,
                key.getBytes(StandardCharsets.UTF_8),
                serde.serializer().serialize(topic, value));
    }
}
