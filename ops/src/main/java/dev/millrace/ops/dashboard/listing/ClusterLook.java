package dev.millrace.ops.dashboard.listing;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.recorded.ClusterRun;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/// The runs of a cluster, or why it does not tell.
///
/// @param runs by name
/// @param problem what is wrong; empty: nothing
record ClusterLook(Map<String, ClusterRun> runs, Optional<String> problem) {
    static ClusterLook at(KafkaConnection cluster) throws InterruptedException {
        try {
            return new ClusterLook(
                    ClusterRun.all(cluster).stream().collect(Collectors.toMap(ClusterRun::name, Function.identity())),
                    Optional.empty());
        } catch (KafkaException | HistoryException silent) {
            return new ClusterLook(Map.of(), Optional.of(String.valueOf(silent.getMessage())));
        }
    }
}
