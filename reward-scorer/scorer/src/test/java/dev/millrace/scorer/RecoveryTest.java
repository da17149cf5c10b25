package dev.millrace.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    @Test
    void faultsThatPassAreWorthAnotherThread() {
        assertThat(Recovery.isWorthwhile(new StreamsException(new KafkaException(new TimeoutException("away")))))
                .isTrue();
        assertThat(Recovery.isWorthwhile(new StreamsException(new ProducerFencedException("newer one"))))
                .isTrue();
    }

    @Test
    void soIsATransactionWhoseStateTheBrokerDisputes() {
        assertThat(Recovery.isWorthwhile(new StreamsException(
                        "commit", new KafkaException("in an error state", new InvalidTxnStateException("not begun")))))
                .isTrue();
        assertThat(Recovery.isWorthwhile(new StreamsException(new OutOfOrderSequenceException("7 after 5"))))
                .isTrue();
    }

    @Test
    void faultsThatStayAreNot() {
        assertThat(Recovery.isWorthwhile(new StreamsException(new TopicAuthorizationException("rollouts"))))
                .isFalse();
        assertThat(Recovery.isWorthwhile(new MissingSourceTopicException("rollouts")))
                .isFalse();
        assertThat(Recovery.isWorthwhile(new OutOfMemoryError())).isFalse();
    }
}
