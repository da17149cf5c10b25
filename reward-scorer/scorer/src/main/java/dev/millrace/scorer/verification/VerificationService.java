package dev.millrace.scorer.verification;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.progress.JudgeProgress;
import dev.millrace.scorer.progress.VerifierProgress;
import dev.millrace.scorer.scoring.GroupScoring;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers `verify-requests` with `verdicts`, many groups at once, until it is closed.
///
/// A request is committed once its verdicts are acknowledged, so one that was in flight when a service died is
/// answered by another; verdicts that come twice are dropped by the scorer.
public final class VerificationService implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationService.class);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Topics topics;
    private final KafkaConnection connection;
    private final String name;
    private final Judging judging;
    private final int groupsAtOnce;
    private final Attention attention;
    private final Flights flights = new Flights();
    private final LongAdder answered = new LongAdder();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /// @param topics the run's
    /// @param connection the cluster
    /// @param name names the service among others
    /// @param scoring judges groups; not closed with this
    /// @param groupsAtOnce how many are judged at once, at most
    public VerificationService(
            Topics topics, KafkaConnection connection, String name, GroupScoring scoring, int groupsAtOnce) {
        this.topics = topics;
        this.connection = connection;
        this.name = name;
        this.groupsAtOnce = groupsAtOnce;
        this.attention = new Attention(name);
        this.judging = new Judging(topics, scoring, attention, new LongAdder());
    }

    /// Judges until [#close()] is called.
    ///
    /// @throws KafkaException if it cannot go on: the cluster refuses it, or its topics are gone
    @Override
    public void run() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var producer = VerificationClients.producer(connection);
        try (var consumer = VerificationClients.consumer(topics.run(), connection)) {
            consumer.subscribe(List.of(topics.verifyRequests()), new Leaving(consumer));
            while (ending.getCount() > 0 && failure.get() == null) {
                pauseOrResume(consumer);
                consumer.poll(POLL).forEach(record -> take(record, producer, threads));
                commit(consumer);
            }
            end(threads);
            producer.flush();
            commit(consumer);
        } finally {
            threads.shutdownNow();
            producer.close(Duration.ZERO);
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw new KafkaException("judge of run " + topics.run() + " ended: " + thrown.getMessage(), thrown);
        }
    }

    /// Asks it to end; does not wait. What is not answered is judged again by another service.
    @Override
    public void close() {
        ending.countDown();
    }

    /// What it has done so far; for any thread.
    public JudgeProgress progress() {
        long buried = judging.buried().sum();
        return new JudgeProgress(
                answered.sum() - buried,
                buried,
                flights.open(),
                attention.read(),
                VerifierProgress.of(judging.judge()));
    }

    private void pauseOrResume(Consumer<byte[], byte[]> consumer) {
        if (flights.open() >= groupsAtOnce) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
    }

    private void take(
            ConsumerRecord<byte[], byte[]> record, Producer<byte[], byte[]> producer, ExecutorService threads) {
        flights.add(partition(record), record.offset());
        attention.begin();
        threads.execute(() -> {
            try {
                answer(record, producer);
            } catch (InterruptedException ended) {
                LOG.debug("judge {}: {} is left to another", name, record.offset());
            } catch (RuntimeException problem) {
                fail(problem);
            } finally {
                attention.end();
            }
        });
    }

    private void answer(ConsumerRecord<byte[], byte[]> record, Producer<byte[], byte[]> producer)
            throws InterruptedException {
        var _ = producer.send(judging.answer(record), (_, problem) -> {
            if (problem == null) {
                flights.answer(partition(record), record.offset());
                answered.increment();
            } else {
                fail(problem);
            }
        });
    }

    /// What is interrupted while it ends is judged again by another: no failure.
    private void fail(Exception problem) {
        if (ending.getCount() > 0) {
            failure.compareAndSet(null, problem);
        }
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        var offsets = flights.committable();
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (_, problem) -> {
                if (problem != null) {
                    LOG.debug("judge {}: {} not committed: {}", name, offsets, problem.toString());
                }
            });
        }
    }

    /// What is being judged is interrupted: the next service begins it anew.
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            var _ = threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Commits what is answered before another service takes over.
    private final class Leaving implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        Leaving(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                consumer.commitSync(flights.committable(), PATIENCE);
            } catch (KafkaException problem) {
                LOG.info("judge {}: what it answered is judged again: {}", name, problem.toString());
            }
            flights.forget(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.debug("judge {}: reads {}", name, partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            flights.forget(partitions);
        }
    }
}
