package dev.millrace.messages.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates the topics of a run and waits until they can be used.
public final class TopicCreation {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private TopicCreation() {}

    /// Creates what is missing and returns once every partition of every topic answers. A topic that
    /// exists stays as it is. How many copies a partition has is the cluster's to say: its
    /// `default.replication.factor`.
    ///
    /// Producing right after `createTopics` may hang for minutes (KAFKA-15591), so the answer of every partition's
    /// leader is awaited here.
    ///
    /// @throws KafkaException if the cluster cannot be reached or refuses, or partitions do not answer in 30 s
    public static void ensure(KafkaConnection connection, Topics topics) {
        var admin = Admin.create(connection.clientProperties());
        try {
            topics.definitions().forEach(definition -> create(admin, definition));
            awaitLeaders(admin, connection, names(topics));
        } catch (TimeoutException late) {
            throw new KafkaException(
                    "cluster at " + connection.bootstrapServers() + ": got no answer in " + LIMIT.toSeconds()
                            + " s, expected a broker there",
                    late);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /// Creates one topic beside a run's, with the cluster's default replication, and returns once its partitions
    /// answer.
    ///
    /// @throws TopicExistsException if it is there
    /// @throws KafkaException if the cluster refuses, or partitions do not answer in 30 s
    public static void create(KafkaConnection connection, TopicDefinition definition) {
        try (var admin = Admin.create(connection.clientProperties())) {
            get(admin.createTopics(List.of(withDefaults(definition))).all(), LIMIT);
            awaitLeaders(admin, connection, List.of(definition.name()));
        }
    }

    /// With the replication that the cluster gives by default.
    private static NewTopic withDefaults(TopicDefinition definition) {
        return new NewTopic(definition.name(), Optional.of(definition.partitions()), Optional.empty())
                .configs(definition.config());
    }

    private static void create(Admin admin, TopicDefinition definition) {
        var topic = withDefaults(definition);
        try {
            var options = new CreateTopicsOptions().timeoutMs((int) LIMIT.toMillis());
            get(admin.createTopics(List.of(topic), options).all(), LIMIT);
            LOG.info("created topic {} with {} partitions", definition.name(), definition.partitions());
        } catch (TopicExistsException exists) {
            LOG.debug("topic {} exists", definition.name());
        }
    }

    /// Whether every partition of every topic that a worker needs exists and has a leader that answers.
    ///
    /// @param limit how long to wait for an answer
    public static boolean allAnswer(Admin admin, Topics topics, Duration limit) {
        return allAnswer(admin, topics.needed(), limit);
    }

    private static List<String> names(Topics topics) {
        return topics.definitions().stream().map(TopicDefinition::name).toList();
    }

    private static boolean allAnswer(Admin admin, List<String> names, Duration limit) {
        var patience = (int) limit.toMillis();
        try {
            Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
            var described = admin.describeTopics(names, new DescribeTopicsOptions().timeoutMs(patience));
            for (var topic : get(described.allTopicNames(), limit).values()) {
                partitionsOf(topic).forEach(partition -> specs.put(partition, OffsetSpec.latest()));
            }
            get(
                    admin.listOffsets(specs, new ListOffsetsOptions().timeoutMs(patience))
                            .all(),
                    limit);
            return true;
        } catch (RetriableException notYet) {
            return false;
        }
    }

    private static void awaitLeaders(Admin admin, KafkaConnection connection, List<String> topics) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!allAnswer(admin, topics, LIMIT)) {
            if (System.nanoTime() >= deadline) {
                throw new KafkaException("topics " + topics + " at " + connection.bootstrapServers()
                        + ": got no answer from every partition in " + LIMIT.toSeconds()
                        + " s, expected each to have a leader");
            }
            pause();
        }
    }

    private static List<TopicPartition> partitionsOf(TopicDescription description) {
        return description.partitions().stream()
                .map(partition -> new TopicPartition(description.name(), partition.partition()))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future, Duration limit) {
        try {
            return future.get(2 * limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException("cluster: got no answer in " + limit.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
