package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.MessageSerdes;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastResortTest {
    private static final ProducerRecord<byte[], byte[]> SENT = new ProducerRecord<>("r.trajectories", new byte[0]);

    private final LastResort handler = new LastResort();
    private final ErrorHandlerContext context = new AtOffsetSeven();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(LastResort.TOPIC_CONFIG, "r.dead-letters"));
    }

    @Test
    void whatTheTopologyFailsOnBecomesADeadLetter() {
        Record<byte[], byte[]> record = new Record<>(new byte[0], new byte[0], 0);
        var response = handler.handleError(context, record, new IllegalStateException("bug"));
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(sent -> {
            assertThat(sent.topic()).isEqualTo("r.dead-letters");
            var letter = MessageSerdes.deadLetter().deserializer().deserialize(sent.topic(), sent.value());
            assertThat(letter.reason()).isEqualTo("java.lang.IllegalStateException: bug");
            assertThat(letter.origin()).isEqualTo(new Position("r.rollouts", 2, 7));
            assertThat(letter.key()).isEqualTo("r/1");
            assertThat(letter.value()).isEqualTo("raw".getBytes(UTF_8));
        });
    }

    @Test
    void aRecordTheBrokerFindsTooLargeBecomesADeadLetter() {
        var response = handler.handleError(context, SENT, new RecordTooLargeException("9 MB"));
        assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).hasSize(1);
    }

    @Test
    void whatPassesIsTriedAgainAndWhatStaysEndsTheScorer() {
        assertThat(handler.handleError(context, SENT, new NotLeaderOrFollowerException())
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.RETRY);
        assertThat(handler.handleError(context, SENT, new InvalidTopicException("gone"))
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    private static final class AtOffsetSeven implements ErrorHandlerContext {
        @Override
        public String topic() {
            return "r.rollouts";
        }

        @Override
        public int partition() {
            return 2;
        }

        @Override
        public long offset() {
            return 7;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "scoring";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 2);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return "r/1".getBytes(UTF_8);
        }

        @Override
        public byte[] sourceRawValue() {
            return "raw".getBytes(UTF_8);
        }
    }
}
