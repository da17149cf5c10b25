package dev.millrace.ops.broker;

/// One node of a cluster.
///
/// @param layout of the cluster
/// @param number the node's, from 1
record BrokerNode(ClusterLayout layout, int number) {
    /// Where it listens.
    BrokerAddress address() {
        return layout.nodes().get(number - 1);
    }
}
