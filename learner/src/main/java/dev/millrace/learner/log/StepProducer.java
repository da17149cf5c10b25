package dev.millrace.learner.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends transactions, each exactly once.
///
/// Kafka's exceptions are abortable, fatal, or leave the outcome unknown, and which is which differs
/// between versions. Here all are treated alike, but for those that would come again: the producer is
/// replaced. Initialising one with the same transactional id ends what the old one left, one way or the
/// other; then the log is asked which way it was.
final class StepProducer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StepProducer.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final List<Class<? extends Exception>> HOPELESS = List.of(
            ProducerFencedException.class,
            AuthenticationException.class,
            AuthorizationException.class,
            RecordTooLargeException.class,
            SerializationException.class,
            UnsupportedVersionException.class,
            InterruptException.class);

    private final Supplier<Producer<byte[], byte[]>> connect;
    private final BooleanSupplier closing;
    private Producer<byte[], byte[]> producer;

    /// @param connect makes a transactional producer, always with the same transactional id
    /// @param closing whether to give up trying
    /// @throws LogException if the broker does not answer in the producer's time
    StepProducer(Supplier<Producer<byte[], byte[]>> connect, BooleanSupplier closing) {
        this.connect = connect;
        this.closing = closing;
        this.producer = connect.get();
        initialise(System.nanoTime() + STARTING.toNanos());
    }

    /// A broker that has just started takes its time for the first transactional producer.
    private void initialise(long deadline) {
        while (true) {
            try {
                producer.initTransactions();
                return;
            } catch (KafkaException failed) {
                boolean late = System.nanoTime() >= deadline || closing.getAsBoolean();
                if (late || !(failed instanceof TimeoutException)) {
                    producer.close(Duration.ZERO);
                    throw new LogException(
                            "broker: got " + failed + ", expected an answer to a transactional producer at the"
                                    + " configured address",
                            failed);
                }
            }
        }
    }

    /// Sends records and offsets as one transaction.
    ///
    /// @param records of it, each made when it is sent: while one is on its way, the next is encoded; asked for
    ///     again where it has to be sent again
    /// @param offsets how far the group has read
    /// @param group whose offsets they are
    /// @param isCommitted asks the log whether this transaction took place
    void send(
            Supplier<Stream<ProducerRecord<byte[], byte[]>>> records,
            LogPositions offsets,
            ConsumerGroupMetadata group,
            BooleanSupplier isCommitted) {
        while (true) {
            try {
                transaction(records, offsets, group);
                return;
            } catch (KafkaException | IllegalStateException failed) {
                refuseHopeless(failed);
                log.warn("transaction failed, outcome unknown: {}", failed.toString());
            }
            if (reconnected(isCommitted)) {
                return;
            }
        }
    }

    private void transaction(
            Supplier<Stream<ProducerRecord<byte[], byte[]>>> records, LogPositions read, ConsumerGroupMetadata group) {
        producer.beginTransaction();
        records.get().forEachOrdered(record -> {
            // A record that fails makes the commit fail, with its cause.
            var _ = producer.send(record);
        });
        var offsets = offsets(read);
        if (!offsets.isEmpty()) {
            producer.sendOffsetsToTransaction(offsets, group);
        }
        // Committing waits a limited time, which large weights need for themselves.
        producer.flush();
        producer.commitTransaction();
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(LogPositions read) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        read.next()
                .forEach(next -> offsets.put(
                        new TopicPartition(next.topic(), next.partition()), new OffsetAndMetadata(next.offset())));
        return offsets;
    }

    /// Replaces the producer, however long the broker takes, and looks whether the transaction took place.
    private boolean reconnected(BooleanSupplier isCommitted) {
        while (true) {
            try {
                producer.close(Duration.ZERO);
                producer = connect.get();
                producer.initTransactions();
                boolean committed = isCommitted.getAsBoolean();
                log.info("broker is back; transaction {}", committed ? "had been committed" : "is sent again");
                return committed;
            } catch (KafkaException failed) {
                refuseHopeless(failed);
                refuseWhenClosing(failed);
                log.warn("broker does not answer, trying on: {}", failed.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void refuseWhenClosing(KafkaException failed) {
        if (closing.getAsBoolean()) {
            throw new LogException(
                    "transaction: got no answer from the broker before the learner was closed, expected one;"
                            + " the run goes on from the log when it is resumed",
                    failed);
        }
    }

    private static void refuseHopeless(RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            for (var kind : HOPELESS) {
                if (kind.isInstance(cause)) {
                    throw new LogException(message(cause), failed);
                }
            }
        }
    }

    private static String message(Throwable cause) {
        return cause instanceof ProducerFencedException
                ? "transaction: got fenced, expected to be the run's only learner; another has taken over"
                : "transaction: got " + cause + ", expected the broker to take it";
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
