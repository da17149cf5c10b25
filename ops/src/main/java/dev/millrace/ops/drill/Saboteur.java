package dev.millrace.ops.drill;

import dev.millrace.messages.history.cluster.ClusterHistory;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.drill.plan.Damage;
import dev.millrace.ops.drill.plan.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Does what a plan says.
final class Saboteur {
    private final Processes processes;
    private final KafkaConnection connection;
    private final Topics topics;
    private final Random random;

    /// @param processes of the run
    /// @param connection the cluster
    /// @param topics of the run
    /// @param seed of random bytes
    Saboteur(Processes processes, KafkaConnection connection, Topics topics, long seed) {
        this.processes = processes;
        this.connection = connection;
        this.topics = topics;
        this.random = new Random(seed);
    }

    /// Injects a fault; does not wait until it is over.
    void inject(Fault fault) {
        switch (fault) {
            case Fault.Kill(var role, int instance) -> processes.kill(role, instance);
            case Fault.Pause(var role, int instance, int seconds) -> pause(processes.pid(role, instance), seconds);
            case Fault.Corrupt(int partition, Damage damage) -> corrupt(partition, damage);
        }
    }

    /// A shell of its own does both, so that nothing stands still for ever when the drill itself is killed.
    private static void pause(long pid, int seconds) {
        try {
            new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "trap '' INT HUP; kill -STOP $0; sleep $1; kill -CONT $0",
                            Long.toString(pid),
                            Integer.toString(seconds))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException("process " + pid + ": cannot be paused", problem);
        }
    }

    /// Copies the newest intact record of a partition, with its key, and damages the copy.
    private void corrupt(int partition, Damage damage) {
        var newest = newest(partition);
        var value = Objects.requireNonNull(newest.value(), "value of an intact record");
        var copy = new ProducerRecord<>(topics.rollouts(), partition, newest.key(), damage.of(value, random));
        try (var producer = new KafkaProducer<>(
                connection.producerProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(copy).get();
        } catch (ExecutionException refused) {
            throw new KafkaException(copy.topic() + "-" + partition + ": a damaged record was refused", refused);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private RawRecord newest(int partition) {
        try (var history = new ClusterHistory(connection, topics);
                var records = history.records(topics.rollouts(), partition, 0)) {
            return records.filter(record -> LogTopic.ROLLOUTS.decode(record) instanceof LogEntry.Intact)
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new IllegalStateException(
                            topics.rollouts() + "-" + partition + ": got no record, expected one to damage"));
        }
    }
}
