package dev.millrace.ops.training;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.broker.SupervisedBroker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// Whether there is a cluster at all, before roles wait for it without end.
public final class Cluster {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// While the only broker is away, clients that look for another one spin, and starve its start.
    private static final Map<String, String> OWN_BROKER = Map.of("metadata.recovery.strategy", "none");

    private Cluster() {}

    /// How to reach a broker of one's own.
    public static KafkaConnection own(SupervisedBroker broker) {
        return new KafkaConnection(broker.bootstrapServers(), OWN_BROKER);
    }

    /// Waits until a broker answers.
    ///
    /// @throws ConfigurationException where none does
    public static void requireAnswer(KafkaConnection connection) throws InterruptedException {
        var admin = open(connection);
        try {
            admin.describeCluster().nodes().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException problem) {
            throw unreachable(connection, "no answer within " + LIMIT.toSeconds() + " s");
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static Admin open(KafkaConnection connection) {
        try {
            return Admin.create(connection.clientProperties());
        } catch (KafkaException problem) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            throw unreachable(connection, String.valueOf(cause.getMessage()));
        }
    }

    private static ConfigurationException unreachable(KafkaConnection connection, String got) {
        return new ConfigurationException(
                "--bootstrap " + connection.bootstrapServers(), got, "the host:port of a Kafka broker that runs");
    }
}
