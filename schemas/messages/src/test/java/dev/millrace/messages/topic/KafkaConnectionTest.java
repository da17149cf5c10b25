package dev.millrace.messages.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {
    @Test
    void everyClientGetsTheAddressAndTheConnectionsProperties() {
        var connection = new KafkaConnection("b:1", Map.of("security.protocol", "SASL_SSL", "acks", "1"));
        assertThat(connection.clientProperties())
                .containsEntry("bootstrap.servers", "b:1")
                .containsEntry("security.protocol", "SASL_SSL");
        assertThat(connection.producerProperties())
                .containsEntry("acks", "1")
                .containsEntry("bootstrap.servers", "b:1");
        assertThat(connection.consumerProperties()).containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void consumersReadWhatIsCommittedFromTheStartAndProducersTakeTheLargestRecord() {
        var connection = new KafkaConnection("b:1", Map.of());
        assertThat(connection.consumerProperties())
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("enable.auto.commit", false);
        assertThat(connection.producerProperties()).containsEntry("max.request.size", Topics.MAX_MESSAGE_BYTES);
    }

    @Test
    void waitsForAnswersAsLongAsItIsToldUnlessTheUserSaysOtherwise() {
        var connection = new KafkaConnection("b:1", Map.of("request.timeout.ms", "700"));
        assertThat(connection.patience()).isEqualTo(Duration.ofMinutes(1));
        var hasty = connection.answeringWithin(Duration.ofSeconds(5));
        assertThat(hasty.patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(hasty.clientProperties())
                .containsEntry("default.api.timeout.ms", "5000")
                .containsEntry("request.timeout.ms", "700");
        assertThat(hasty.answeringWithin(Duration.ofSeconds(9))).isEqualTo(hasty);
    }
}
