package dev.millrace.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.topic.KafkaConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewardScorerTest {
    private static RewardScorer scorer(ScorerSettings settings) throws IOException {
        // A port that was free a moment ago: nobody answers there.
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var connection = new KafkaConnection("127.0.0.1:" + socket.getLocalPort(), Map.of());
            return new RewardScorer(settings, new ScorerContext("r", connection, "scorer-1"));
        }
    }

    @Test
    void refusesAnUnknownVerifierBeforeItStarts() {
        var settings = ScorerSettings.DEFAULT.judgedBy("mind-reader", Map.of());
        assertThatThrownBy(() -> scorer(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("verifier: got 'mind-reader', expected one of .*exact.*");
    }

    @Test
    void endsWhenClosedWhileTheBrokerIsAway() throws IOException, InterruptedException {
        var scorer = scorer(ScorerSettings.DEFAULT);
        var thread = Thread.ofPlatform().start(scorer);
        scorer.close();
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void mayBeClosedWithoutEverRunning() throws IOException, InterruptedException {
        var scorer = scorer(ScorerSettings.DEFAULT);
        scorer.close();
        assertThat(Thread.ofPlatform().start(scorer).join(Duration.ofSeconds(20)))
                .isTrue();
    }
}
