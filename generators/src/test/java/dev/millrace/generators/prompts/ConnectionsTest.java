package dev.millrace.generators.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.topic.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionsTest {
    private static final KafkaConnection NOWHERE = new KafkaConnection("127.0.0.1:1", Map.of());

    @Test
    void areLostForAMemberThatReachesNoBroker() {
        var stranded = new ShareGroup("r", Duration.ofSeconds(1), 5).member(NOWHERE, 1);
        try {
            while (!Connections.areAllLost(stranded.metrics())) {
                Thread.onSpinWait();
            }
            assertThat(stranded.subscription()).containsExactly("r.prompts");
        } finally {
            stranded.close(Duration.ZERO);
        }
    }

    @Test
    void areNotLostWhereNobodyCounts() {
        assertThat(Connections.areAllLost(Map.of())).isFalse();
    }
}
