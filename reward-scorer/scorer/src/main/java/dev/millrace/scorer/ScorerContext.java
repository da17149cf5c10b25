package dev.millrace.scorer;

import dev.millrace.messages.topic.KafkaConnection;

/// Where a scorer works.
///
/// @param run the run it scores for
/// @param connection the cluster
/// @param name names this process among the run's workers
public record ScorerContext(String run, KafkaConnection connection, String name) {}
