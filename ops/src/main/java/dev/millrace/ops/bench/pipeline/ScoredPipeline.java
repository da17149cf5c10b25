package dev.millrace.ops.bench.pipeline;

import dev.millrace.learner.log.Arrival;
import dev.millrace.learner.log.KafkaRunLog;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.scorer.RewardScorer;
import dev.millrace.scorer.ScorerContext;
import dev.millrace.scorer.ScorerSettings;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Groups that are encoded and sent as a generator sends them, scored by the scorer, read and decoded as the
/// learner reads them, all at once.
final class ScoredPipeline implements Contestant, AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

    private final MadeUpGroups groups;
    private final List<RolloutGroup> drawn;
    private final int count;
    private final Topics topics;
    private final Producer<String, byte[]> producer;
    private final RewardScorer scorer;
    private final Thread scoring;
    private final KafkaRunLog log;
    private long sent;

    /// @param connection to the broker
    /// @param groups what is sent
    /// @param drawn some of them, used again and again under new numbers
    /// @param count how many groups a round
    ScoredPipeline(KafkaConnection connection, MadeUpGroups groups, List<RolloutGroup> drawn, int count) {
        this.groups = groups;
        this.drawn = drawn;
        this.count = count;
        this.topics = new Topics(groups.run());
        TopicCreation.ensure(connection, topics);
        producer =
                new KafkaProducer<>(connection.producerProperties(), new StringSerializer(), new ByteArraySerializer());
        scorer = new RewardScorer(ScorerSettings.DEFAULT, new ScorerContext(groups.run(), connection, "bench-scorer"));
        scoring = Thread.ofPlatform().name("scorer").start(scorer);
        log = KafkaRunLog.open(connection, groups.run(), () -> false);
    }

    @Override
    public double round() throws InterruptedException {
        long start = System.nanoTime();
        var sending = Thread.ofPlatform().name("generator").start(this::send);
        long responses = 0;
        while (responses < (long) count * groups.size()) {
            for (var arrival : log.poll(WAIT)) {
                responses += responses(arrival);
            }
            requireProgress(start, responses);
        }
        sending.join();
        return responses / ((System.nanoTime() - start) / 1e9);
    }

    private void send() {
        for (int i = 0; i < count; i++) {
            var group = groups.renumbered(drawn.get(i % drawn.size()), sent++);
            var value = MessageSerdes.rolloutGroup().serializer().serialize(topics.rollouts(), group);
            var _ = producer.send(
                    new ProducerRecord<>(topics.rollouts(), group.prompt().id().key(), value));
        }
        producer.flush();
    }

    private static int responses(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Returned(var _, var group) -> group.trajectories().size();
            case Arrival.Died(var position, var letter) ->
                throw new IllegalStateException("record at " + position + ": got a dead letter, " + letter.reason());
            case Arrival.Malformed malformed ->
                throw new IllegalStateException("record at " + malformed.position() + ": got " + malformed.reason());
        };
    }

    private void requireProgress(long start, long responses) {
        if (System.nanoTime() - start > PATIENCE_NANOS) {
            throw new IllegalStateException("responses: got " + responses + " of " + count * groups.size()
                    + " in two minutes, expected all; the scorer "
                    + (scoring.isAlive() ? "works" : "has ended"));
        }
    }

    @Override
    public void close() {
        log.close();
        producer.close();
        scorer.close();
        join(scoring);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
