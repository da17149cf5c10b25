package dev.millrace.learner.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.log.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class StepProducerTest {
    private static final List<ProducerRecord<byte[], byte[]>> RECORDS = List.of(
            new ProducerRecord<>("run.steps", new byte[] {1}), new ProducerRecord<>("run.steps", new byte[] {2}));
    private static final LogPositions READ = LogPositions.START.after(new Position("run.trajectories", 0, 6));

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private Consumer<MockProducer<byte[], byte[]>> prepare = producer -> {};

    @Test
    void commitsRecordsAndOffsetsTogether() {
        send(() -> false);
        var producer = producers.getFirst();
        assertThat(producer.transactionCommitted()).isTrue();
        assertThat(producer.history()).isEqualTo(RECORDS);
        assertThat(producer.consumerGroupOffsetsHistory().getFirst().get(group().groupId()))
                .containsOnlyKeys(new TopicPartition("run.trajectories", 0))
                .allSatisfy((partition, offset) -> assertThat(offset.offset()).isEqualTo(7));
    }

    @Test
    void sendsAgainWithANewProducerWhatWasNotCommitted() {
        failOnce(producer -> producer.commitTransactionException = new TimeoutException("broker away"));
        send(() -> false);
        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getLast().history()).isEqualTo(RECORDS);
    }

    @Test
    void sendsNothingAgainThatTheLogHolds() {
        failOnce(producer -> producer.commitTransactionException = new TimeoutException("no answer to the commit"));
        send(() -> true);
        assertThat(producers).hasSize(2);
        assertThat(producers.getLast().history()).isEmpty();
    }

    @Test
    void takesEveryFailureThatMayPassForAnUnknownOutcome() {
        failOnce(producer -> producer.sendException = new KafkaException("in an error state"));
        send(() -> false);
        assertThat(producers.getLast().history()).isEqualTo(RECORDS);
    }

    @Test
    void triesOnWhileTheBrokerIsAway() {
        prepare = producer -> {
            if (producers.size() == 1) {
                producer.commitTransactionException = new TimeoutException("broker away");
            } else if (producers.size() < 4) {
                producer.initTransactionException = new TimeoutException("still away");
            }
        };
        send(() -> false);
        assertThat(producers).hasSize(4);
        assertThat(producers.getLast().history()).isEqualTo(RECORDS);
    }

    @Test
    void givesUpWhenTheLearnerIsClosedWhileTheBrokerIsAway() {
        prepare = producer -> {
            producer.commitTransactionException = new TimeoutException("broker away");
            producer.initTransactionException = producers.size() > 1 ? new TimeoutException("still away") : null;
        };
        var producer = producer();
        closing.set(true);
        assertThatThrownBy(() -> producer.send(RECORDS::stream, READ, group(), () -> false))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("before the learner was closed");
    }

    @Test
    void commitsWhatIsDoneWhenTheBrokerIsBackAsTheLearnerIsClosed() {
        failOnce(producer -> producer.commitTransactionException = new TimeoutException("broker away"));
        var producer = producer();
        closing.set(true);
        producer.send(RECORDS::stream, READ, group(), () -> false);
        assertThat(producers.getLast().history()).isEqualTo(RECORDS);
    }

    @Test
    void leavesTheRunToTheLearnerThatTookOver() {
        var producer = producer();
        producers.getFirst().fenceProducer();
        assertThatThrownBy(() -> producer.send(RECORDS::stream, READ, group(), () -> false))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("another has taken over")
                .hasRootCauseInstanceOf(ProducerFencedException.class);
    }

    @Test
    void doesNotTryAgainWhatWouldBeRefusedAgain() {
        failOnce(producer -> producer.commitTransactionException =
                new KafkaException("cannot commit", new RecordTooLargeException("9 MB")));
        assertThatThrownBy(() -> send(() -> false))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("RecordTooLargeException: 9 MB");
    }

    @Test
    void saysSoWhenTheBrokerRefusesAtTheStart() {
        prepare = producer -> producer.initTransactionException = new KafkaException("refused");
        assertThatThrownBy(this::producer)
                .isInstanceOf(LogException.class)
                .hasMessageContaining("refused, expected an answer to a transactional producer");
    }

    private void failOnce(Consumer<MockProducer<byte[], byte[]>> failure) {
        prepare = producer -> {
            if (producers.size() == 1) {
                failure.accept(producer);
            }
        };
    }

    private void send(BooleanSupplier isCommitted) {
        producer().send(RECORDS::stream, READ, group(), isCommitted);
    }

    private StepProducer producer() {
        return new StepProducer(this::connect, closing::get);
    }

    private Producer<byte[], byte[]> connect() {
        var producer =
                new MockProducer<byte[], byte[]>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        prepare.accept(producer);
        return producer;
    }

    private static ConsumerGroupMetadata group() {
        return new MockConsumer<byte[], byte[]>("none").groupMetadata();
    }
}
