package dev.millrace.ops.dataset.settings;

import dev.millrace.messages.topic.KafkaConnection;
import java.util.Map;
import java.util.Optional;

/// Where topics lie that hold data sets.
///
/// @param bootstrap `host:port` of a cluster; empty: the run's own
/// @param properties of a client of that cluster, as security needs them
public record TopicCluster(Optional<String> bootstrap, Map<String, String> properties) {
    /// @throws IllegalArgumentException if there are properties of no cluster
    public TopicCluster {
        properties = Map.copyOf(properties);
        if (bootstrap.isEmpty() && !properties.isEmpty()) {
            throw new IllegalArgumentException(
                    "properties: got " + properties.keySet() + " without a bootstrap, expected none");
        }
    }

    /// The run's.
    public static TopicCluster ofTheRun() {
        return new TopicCluster(Optional.empty(), Map.of());
    }

    /// The cluster, where one is named.
    public Optional<KafkaConnection> connection() {
        return bootstrap.map(servers -> new KafkaConnection(servers, properties));
    }
}
