package dev.millrace.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SupervisedBrokerTest {
    private static final BrokerSettings SETTINGS = new BrokerSettings("127.0.0.1", 0, 192, 60, 3);

    @TempDir
    private Path folder = Path.of("");

    private SupervisedBroker start(BrokerSettings settings) throws InterruptedException {
        var broker = new BrokerFolder(folder.resolve("data"), folder.resolve("broker.log"));
        return SupervisedBroker.start(broker, settings, problem -> fail(problem.getMessage()));
    }

    private static Set<String> topics(SupervisedBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get(60, TimeUnit.SECONDS);
        }
    }

    private static void create(SupervisedBroker broker, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.of((short) 1))))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void comesBackOnTheSamePortAndDataAfterKill() throws Exception {
        try (var broker = start(SETTINGS)) {
            create(broker, "kept");
            long killed = broker.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            assertThat(topics(broker)).contains("kept");
            assertThat(broker.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void keepsItsDataWhenStartedAgainOnAnotherPort() throws Exception {
        String first;
        try (var broker = start(SETTINGS)) {
            first = broker.bootstrapServers();
            create(broker, "kept");
        }
        try (var broker = start(SETTINGS)) {
            assertThat(broker.bootstrapServers()).isNotEqualTo(first);
            assertThat(topics(broker)).contains("kept");
        }
    }

    @Test
    void leavesNoProcessBehindWhenClosed() throws Exception {
        ProcessHandle process;
        try (var broker = start(SETTINGS)) {
            process = ProcessHandle.of(broker.pid()).orElseThrow();
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (var broker = start(SETTINGS)) {
            int taken = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
            var other = new BrokerFolder(folder.resolve("other"), folder.resolve("other.log"));
            assertThatThrownBy(() -> SupervisedBroker.start(other, SETTINGS.withPort(taken), problem -> {}))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageStartingWith("broker port: got one that is in use, expected a free one");
        }
    }
}
