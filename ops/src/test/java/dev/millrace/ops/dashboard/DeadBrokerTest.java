package dev.millrace.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.broker.BrokerFolder;
import dev.millrace.ops.broker.BrokerSettings;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class DeadBrokerTest {
    private static final BrokerSettings SETTINGS = new BrokerSettings("127.0.0.1", 0, 192, 60, 3);
    private static final Topics TOPICS = new Topics(LegalRun.NAME);

    @TempDir
    private Path folder = Path.of("");

    private final LegalRun run = LegalRun.draw(2, 3, 3);

    private SupervisedBroker start(BrokerSettings settings) throws InterruptedException {
        var broker = new BrokerFolder(folder.resolve("broker/data"), folder.resolve("broker.log"));
        return SupervisedBroker.start(broker, settings, problem -> fail(problem.getMessage()));
    }

    private static KafkaConnection connection(SupervisedBroker broker) {
        var hasty = Map.of("default.api.timeout.ms", "1000", "request.timeout.ms", "1000");
        return new KafkaConnection(broker.bootstrapServers(), hasty);
    }

    private void publish(KafkaConnection connection) {
        TopicCreation.ensure(connection, TOPICS);
        var history = run.history();
        try (var producer = new KafkaProducer<>(
                connection.producerProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var topic : TOPICS.names()) {
                for (int partition : history.partitions(topic)) {
                    history.records(topic, partition, 0).forEach(raw -> {
                        var _ = producer.send(new ProducerRecord<>(topic, partition, raw.key(), raw.value()));
                    });
                }
            }
        }
    }

    private static Iterator<String> events(Served served, String run) throws Exception {
        var response =
                served.client().send(served.request("GET", run + "/events"), HttpResponse.BodyHandlers.ofLines());
        return response.body().filter(line -> line.startsWith("data: ")).iterator();
    }

    private static void awaitTrouble(Iterator<String> events, boolean wanted) {
        await(events, event -> event.contains("\"error\":\"log at ") == wanted);
    }

    private static void await(Iterator<String> events, Predicate<String> wanted) {
        String event;
        do {
            event = events.next();
        } while (!wanted.test(event));
    }

    @Test
    void saysThatTheBrokerIsAwayAndGoesOnWhenItIsBack() throws Exception {
        SegmentFiles.write(run.history(), run.settings(), folder.resolve("run"));
        var broker = start(SETTINGS);
        var connection = connection(broker);
        publish(connection);
        var place = new RunPlace.Directory(folder.resolve("run"), Optional.of(connection));
        var path = "/api/runs/" + place.id();
        try (var served = Served.on(new RunSource.One(place))) {
            var events = events(served, path);
            await(events, event -> event.contains("\"version\":3,"));
            broker.close();
            awaitTrouble(events, true);
            assertThat(served.json(path).path("error").asText()).contains(connection.bootstrapServers());
            assertThat(served.json(path + "/series?keys=responses")
                            .path("steps")
                            .asInt())
                    .isPositive();
            assertThat(served.error(path + "/prompts/2", 503)).isNotEmpty();
            var port = Integer.parseInt(connection.bootstrapServers().replaceAll(".*:", ""));
            try (var _ = start(SETTINGS.withPort(port))) {
                awaitTrouble(events, false);
                assertThat(served.json(path).path("error").isMissingNode()).isTrue();
                assertThat(served.json(path + "/prompts/2").path("prompt").asText())
                        .isEqualTo("legal/2");
            }
        }
    }
}
