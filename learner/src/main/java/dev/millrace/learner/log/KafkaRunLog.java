package dev.millrace.learner.log;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The log of a run on a Kafka cluster.
public final class KafkaRunLog implements RunLog {
    /// How long a call may wait for a broker that is away before it is looked whether the learner is being closed.
    private static final int BLOCK_MILLIS = 5_000;

    private static final int REQUEST_MILLIS = 10_000;
    private static final int DELIVERY_MILLIS = 15_000;

    /// Longer than any stall of a commit; a learner that died is fenced by the next, not by this.
    private static final int TRANSACTION_MILLIS = 300_000;

    private final StepProducer producer;
    private final ReadAhead arrivals;
    private final RecordReader records;
    private final CommitRecords commits;

    private KafkaRunLog(StepProducer producer, ReadAhead arrivals, RecordReader records, CommitRecords commits) {
        this.producer = producer;
        this.arrivals = arrivals;
        this.records = records;
        this.commits = commits;
    }

    /// Connects, and fences every other learner of the run.
    ///
    /// @param connection the cluster, on which the run's topics exist
    /// @param run the run's name
    /// @param closing whether to give up waiting for a broker that went away
    /// @return the log; the caller closes it
    /// @throws LogException if the cluster does not answer
    public static KafkaRunLog open(KafkaConnection connection, String run, BooleanSupplier closing) {
        var topics = new Topics(run);
        var name = run + "-learner";
        var producer = new StepProducer(() -> transactional(connection, name), closing);
        try {
            var arrivals = new ReadAhead(ArrivalReader.open(connection, topics, name));
            var records = RecordReader.open(connection, topics);
            int partitions = records.partitions(topics.prompts());
            return new KafkaRunLog(producer, arrivals, records, new CommitRecords(topics, partitions));
        } catch (KafkaException failed) {
            producer.close();
            throw new LogException("topics of run " + run + ": got " + failed + ", expected them to be there", failed);
        }
    }

    private static Producer<byte[], byte[]> transactional(KafkaConnection connection, String name) {
        Map<String, Object> properties = new HashMap<>(connection.producerProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public List<StepRecord> steps() {
        return records.steps();
    }

    @Override
    public List<TrajectoryGroup> read(List<Position> positions) {
        return records.read(positions);
    }

    @Override
    public List<IssuedPrompt> prompts(Set<Long> numbers) {
        return records.prompts(numbers);
    }

    /// Where the outcome is unknown they are sent once more: a copy too many does no harm.
    @Override
    public void reissue(List<Prompt> prompts) {
        var copies = prompts.stream().map(commits::prompt).toList();
        producer.send(copies::stream, LogPositions.START, arrivals.group(), () -> false);
    }

    @Override
    public void seek(LogPositions positions) {
        arrivals.seek(positions);
    }

    @Override
    public List<Arrival> poll(Duration wait) {
        return arrivals.poll(wait);
    }

    @Override
    public void commit(StepCommit commit) {
        producer.send(() -> commits.of(commit), commit.read(), arrivals.group(), () -> isCommitted(commit.record()));
    }

    private boolean isCommitted(StepRecord ours) {
        var found = records.steps().stream()
                .filter(record -> record.step() == ours.step())
                .findFirst();
        if (found.isPresent() && !found.get().digests().equals(ours.digests())) {
            throw new LogException("step " + ours.step() + ": got one on the log that another learner took, expected"
                    + " to be the run's only learner");
        }
        return found.isPresent();
    }

    @Override
    public void close() {
        producer.close();
        arrivals.close();
        records.close();
    }
}
