package dev.millrace.ops.broker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The nodes of a cluster, numbered from 1: each is broker and controller in one.
///
/// @param clusterId that its data is formatted with
/// @param nodes where they listen
record ClusterLayout(String clusterId, List<BrokerAddress> nodes) {
    private static final int MOST_REPLICAS = 3;

    ClusterLayout {
        nodes = List.copyOf(nodes);
        Set<Integer> ports = new HashSet<>();
        for (var node : nodes) {
            if (!ports.add(node.port()) || !ports.add(node.controllerPort())) {
                throw new BrokerException("ports: got " + nodes + ", expected each port once");
            }
        }
    }

    /// Chooses free ports; where one is configured, it is the first node's and the others follow it.
    static ClusterLayout choose(String clusterId, BrokerSettings settings, int nodes) {
        List<BrokerAddress> addresses = IntStream.range(0, nodes)
                .mapToObj(index -> BrokerAddress.choose(
                        settings.port() == 0 ? settings : settings.withPort(settings.port() + index)))
                .toList();
        return new ClusterLayout(clusterId, addresses);
    }

    /// How the controllers find each other.
    String voters() {
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> (index + 1) + "@" + nodes.get(index).controller())
                .collect(Collectors.joining(","));
    }

    /// Copies of every partition.
    int replicas() {
        return Math.min(MOST_REPLICAS, nodes.size());
    }

    /// Copies that have a record before it counts as written: one node of three may be away.
    int inSyncReplicas() {
        return Math.max(1, replicas() - 1);
    }

    /// Every node of it.
    Stream<BrokerNode> all() {
        return IntStream.rangeClosed(1, nodes.size()).mapToObj(number -> new BrokerNode(this, number));
    }
}
