package dev.millrace.messages.topic;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/// One topic of a run, as it is created.
///
/// @param name the topic's full name
/// @param key what its records are keyed by
/// @param value the records it holds, by their Java names
/// @param partitions how many partitions it is created with
/// @param retentionBytes above this a partition loses its oldest records; [#KEEP_ALL]: it keeps them all
/// @param maxMessageBytes the largest record it takes, with its key and framing
public record TopicDefinition(
        String name, String key, String value, int partitions, long retentionBytes, int maxMessageBytes) {
    /// As [#retentionBytes()]: nothing is ever deleted.
    public static final long KEEP_ALL = -1;

    /// Kafka deletes whole segments: so many make up what is kept.
    private static final int SEGMENTS_KEPT = 4;

    private static final long LARGEST_SEGMENT_BYTES = 1L << 30;

    /// The configuration it is created with. Nothing expires by age: a run may rest and go on.
    public Map<String, String> config() {
        long segmentBytes = retentionBytes == KEEP_ALL
                ? LARGEST_SEGMENT_BYTES
                : Math.min(LARGEST_SEGMENT_BYTES, retentionBytes / SEGMENTS_KEPT);
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEEP_ALL),
                TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(retentionBytes),
                TopicConfig.SEGMENT_BYTES_CONFIG, Long.toString(segmentBytes),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
    }
}
