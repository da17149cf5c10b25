package dev.millrace.generators.weights;

import org.apache.kafka.clients.consumer.Consumer;

/// Where weights come from.
///
/// @param consumer reads committed records
/// @param topic has one partition
public record WeightsInbound(Consumer<String, byte[]> consumer, String topic) {}
