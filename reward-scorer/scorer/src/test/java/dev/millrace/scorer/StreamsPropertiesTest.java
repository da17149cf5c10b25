package dev.millrace.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.topology.LastResort;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
    private static StreamsConfig config(Map<String, String> connectionProperties) {
        var context = new ScorerContext("r", new KafkaConnection("b:1", connectionProperties), "scorer-1");
        return new StreamsConfig(StreamsProperties.of(ScorerSettings.DEFAULT, context, new Topics("r")));
    }

    @Test
    void commitsExactlyOnceAndDoesNotWaitLongerThanACommitForRecords() {
        var config = config(Map.of());
        assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(config.getLong(StreamsConfig.POLL_MS_CONFIG))
                .isEqualTo(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
    }

    @Test
    void scorersOfARunShareItsGroup() {
        assertThat(config(Map.of()).getString(StreamsConfig.APPLICATION_ID_CONFIG))
                .isEqualTo("r.scorer");
    }

    @Test
    void takesAndSendsRecordsAsLargeAsTheTopicsDo() {
        var config = config(Map.of());
        assertThat(config.getProducerConfigs("p"))
                .containsEntry("max.request.size", Topics.MAX_MESSAGE_BYTES)
                .containsEntry("transaction.timeout.ms", 6_000);
        assertThat(config.getMainConsumerConfigs("g", "c", 0))
                .containsEntry("max.partition.fetch.bytes", Topics.MAX_MESSAGE_BYTES)
                .containsEntry("session.timeout.ms", 6_000);
    }

    @Test
    void whatTheTopologyFailsOnGoesToTheRunsDeadLetters() {
        var config = config(Map.of());
        assertThat(config.processingExceptionHandler()).isInstanceOf(LastResort.class);
        assertThat(config.productionExceptionHandler()).isInstanceOf(LastResort.class);
        assertThat(config.originals()).containsEntry(LastResort.TOPIC_CONFIG, "r.dead-letters");
    }

    @Test
    void theConnectionsPropertiesWin() {
        assertThat(config(Map.of("commit.interval.ms", "7")).getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG))
                .isEqualTo(7);
    }
}
