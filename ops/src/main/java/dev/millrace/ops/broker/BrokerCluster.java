package dev.millrace.ops.broker;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/// One broker, or several that hold copies of everything, so that one of three may die at any moment.
/// Each is started again when it dies.
public final class BrokerCluster implements AutoCloseable {
    private final List<SupervisedBroker> nodes;

    private BrokerCluster(List<SupervisedBroker> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /// Starts the nodes and waits until all of them answer.
    ///
    /// @param folders data and log of each node; data of an earlier start with as many nodes is taken up
    /// @param settings port of the first node, the others take those after it; heap, limits
    /// @param onFailure told of each node that ends for good
    /// @throws BrokerException where one does not come up
    public static BrokerCluster start(
            List<BrokerFolder> folders, BrokerSettings settings, Consumer<BrokerException> onFailure)
            throws InterruptedException {
        if (folders.size() == 1) {
            return new BrokerCluster(List.of(SupervisedBroker.start(folders.getFirst(), settings, onFailure)));
        }
        String id = folders.stream()
                .map(BrokerFolder::clusterId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Uuid.randomUuid().toString());
        var layout = ClusterLayout.choose(id, settings, folders.size());
        return new BrokerCluster(SupervisedBroker.startAll(folders, settings, layout, onFailure));
    }

    /// What clients connect to; the same over restarts.
    public String bootstrapServers() {
        return nodes.stream().map(SupervisedBroker::bootstrapServers).collect(Collectors.joining(","));
    }

    /// Its nodes, in order.
    public List<SupervisedBroker> nodes() {
        return nodes;
    }

    /// Ends all nodes at once: one by one, the last would wait for a quorum that is gone.
    @Override
    public void close() {
        nodes.forEach(SupervisedBroker::askToEnd);
        nodes.forEach(nodes.size() == 1 ? SupervisedBroker::close : SupervisedBroker::endOnceClosed);
    }
}
