package dev.millrace.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterLayoutTest {
    private static final BrokerSettings SETTINGS = new BrokerSettings("127.0.0.1", 0, 192, 60, 3);

    private static ClusterLayout layout(int nodes) {
        return new ClusterLayout(
                "id",
                IntStream.rangeClosed(1, nodes)
                        .mapToObj(node -> new BrokerAddress("127.0.0.1", 20_000 + node, 30_000 + node))
                        .toList());
    }

    private static List<Properties> properties(int nodes) {
        return layout(nodes)
                .all()
                .map(node -> BrokerProperties.of(Path.of("data"), node))
                .toList();
    }

    @Test
    void givesEveryNodeANumberAndAllTheSameVoters() {
        var all = properties(3);
        assertThat(all).extracting(each -> each.getProperty("node.id")).containsExactly("1", "2", "3");
        assertThat(all)
                .extracting(each -> each.getProperty("controller.quorum.voters"))
                .containsOnly("1@127.0.0.1:30001,2@127.0.0.1:30002,3@127.0.0.1:30003");
        assertThat(all.get(1).getProperty("listeners"))
                .isEqualTo("CLIENTS://127.0.0.1:20002,CONTROLLER://127.0.0.1:30002");
    }

    @Test
    void keepsThreeCopiesOfWhichOneMayBeAway() {
        for (String name :
                List.of("default", "offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            assertThat(properties(3).getFirst()).containsEntry(name + ".replication.factor", "3");
        }
        assertThat(properties(3).getFirst())
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("transaction.state.log.min.isr", "2")
                .containsEntry("share.coordinator.state.topic.min.isr", "2");
    }

    @Test
    void keepsOneCopyWhereThereIsOneNode() {
        assertThat(properties(1).getFirst())
                .containsEntry("default.replication.factor", "1")
                .containsEntry("min.insync.replicas", "1");
    }

    @Test
    void countsUpFromAConfiguredPort() {
        var layout = ClusterLayout.choose("id", SETTINGS.withPort(29_500), 3);
        assertThat(layout.nodes()).extracting(BrokerAddress::port).containsExactly(29_500, 29_501, 29_502);
    }

    @Test
    void refusesAPortThatTwoNodesWouldShare() {
        var twice = new BrokerAddress("127.0.0.1", 20_001, 30_001);
        assertThatThrownBy(() -> new ClusterLayout("id", List.of(twice, twice)))
                .isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("ports: got [BrokerAddress[host=127.0.0.1, port=20001")
                .hasMessageEndingWith("expected each port once");
    }
}
