package dev.millrace.messages.log;

/// One record on the log.
///
/// @param topic the topic
/// @param partition the partition
/// @param offset the offset
public record Position(String topic, int partition, long offset) {}
