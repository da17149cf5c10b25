package dev.millrace.generators.publishing;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Sends a record and waits until the broker has it, however long the broker is away, unless the generator ends.
final class RecordSender {
    private static final Logger LOG = LoggerFactory.getLogger(RecordSender.class);
    private static final long PAUSE_MILLIS = 200;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Producer<String, byte[]> producer;
    private final CountDownLatch ending;
    private final AtomicBoolean away = new AtomicBoolean();

    RecordSender(Producer<String, byte[]> producer, CountDownLatch ending) {
        this.producer = producer;
        this.ending = ending;
    }

    /// Returns once the record is acknowledged.
    ///
    /// @throws CancellationException if the generator ends first
    /// @throws KafkaException if the cluster refuses the record for good
    void send(ProducerRecord<String, byte[]> record) {
        while (true) {
            try {
                await(producer.send(record));
                away.set(false);
                return;
            } catch (KafkaException problem) {
                Refusal.throwIfFinal(problem);
                report(record, problem);
                pause(record);
            }
        }
    }

    /// Once for each time the broker is away, not once for each record that waits.
    private void report(ProducerRecord<String, byte[]> record, KafkaException problem) {
        var level = away.compareAndSet(false, true) ? Level.WARN : Level.DEBUG;
        LOG.atLevel(level)
                .log("{} on {} is not acknowledged yet: {}", record.key(), record.topic(), problem.getMessage());
    }

    private void await(Future<?> sent) {
        long deadline = Long.MAX_VALUE;
        while (true) {
            try {
                sent.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                if (ending.getCount() == 0) {
                    deadline = Math.min(deadline, System.nanoTime() + GRACE_NANOS);
                    cancelAfter(deadline);
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
            } catch (InterruptedException interrupted) {
                throw new InterruptException(interrupted);
            }
        }
    }

    private void pause(ProducerRecord<String, byte[]> record) {
        try {
            if (ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new CancellationException(record.key() + ": the generator ends before it could be sent");
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static void cancelAfter(long deadline) {
        if (System.nanoTime() - deadline >= 0) {
            throw new CancellationException("the generator ends before a record was acknowledged");
        }
    }
}
