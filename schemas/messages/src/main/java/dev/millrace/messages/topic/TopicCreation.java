package dev.millrace.messages.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates the topics of a run and waits until they can be used.
public final class TopicCreation {
    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private TopicCreation() {}

    /// Creates what is missing and returns once every partition of every topic answers. A topic that exists stays as it
    /// is.
    ///
    /// Producing right after `createTopics` may hang for minutes (KAFKA-15591), so the answer of every partition's
    /// leader is awaited here.
    ///
    /// @throws KafkaException if the cluster cannot be reached or refuses, or partitions do not answer in a minute
    public static void ensure(KafkaConnection connection, Topics topics, short replication) {
        try (var admin = Admin.create(connection.clientProperties())) {
            for (var definition : topics.definitions()) {
                create(admin, definition, replication);
            }
            awaitLeaders(admin, topics);
        }
    }

    private static void create(Admin admin, TopicDefinition definition, short replication) {
        var topic = new NewTopic(definition.name(), definition.partitions(), replication).configs(definition.config());
        try {
            get(admin.createTopics(List.of(topic)).all());
            log.info("created topic {} with {} partitions", definition.name(), definition.partitions());
        } catch (TopicExistsException exists) {
            log.debug("topic {} exists", definition.name());
        }
    }

    private static void awaitLeaders(Admin admin, Topics topics) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                get(admin.listOffsets(newestOf(admin, topics)).all());
                return;
            } catch (KafkaException notYet) {
                if (System.nanoTime() >= deadline) {
                    throw new KafkaException(
                            "topics of run " + topics.run() + ": got no answer from every partition in "
                                    + LIMIT.toSeconds() + " s, expected each to have a leader",
                            notYet);
                }
                pause();
            }
        }
    }

    private static Map<TopicPartition, OffsetSpec> newestOf(Admin admin, Topics topics) {
        var names = topics.definitions().stream().map(TopicDefinition::name).toList();
        Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
        for (var description : get(admin.describeTopics(names).allTopicNames()).values()) {
            for (var partition : partitionsOf(description)) {
                specs.put(partition, OffsetSpec.latest());
            }
        }
        return specs;
    }

    private static List<TopicPartition> partitionsOf(TopicDescription description) {
        return description.partitions().stream()
                .map(partition -> new TopicPartition(description.name(), partition.partition()))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (TimeoutException late) {
            throw new KafkaException("cluster: got no answer in " + LIMIT.toSeconds() + " s", late);
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
