package dev.millrace.scorer.topology;

import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.verifiers.composition.RewardRules;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// `rollouts` through the scoring to `trajectories`, and to `dead-letters` what cannot be scored.
public final class ScoringTopology {
    static final String TRAJECTORIES = "trajectories";
    static final String DEAD_LETTERS = "dead-letters";
    static final String VERIFY_REQUESTS = "verify-requests";
    static final String PENDING = "pending";

    private static final String ROLLOUTS = "rollouts";
    private static final String VERDICTS = "verdicts";
    private static final String SCORING = "scoring";
    private static final String ASKING = "asking";
    private static final String JOINING = "joining";

    /// Records keep their time; one without a time, which would end the application, gets the beginning of time.
    private static final TimestampExtractor TIME = (record, partitionTime) -> Math.max(0, record.timestamp());

    private ScoringTopology() {}

    /// Builds the topology. Records enter and leave as bytes: a record that cannot be decoded is a case to handle
    /// here, not an error of the framework.
    ///
    /// @param topics the run's
    /// @param scoring what is done to each group
    /// @param tally counts the work
    /// @param maxValueBytes the largest trajectory group to send on; a larger one becomes a dead letter
    public static Topology of(Topics topics, GroupScoring scoring, ScorerTally tally, int maxValueBytes) {
        var in = new ByteArrayDeserializer();
        var out = new ByteArraySerializer();
        return new Topology()
                .addSource(AutoOffsetReset.earliest(), ROLLOUTS, TIME, in, in, topics.rollouts())
                .addProcessor(SCORING, () -> new ScoringProcessor(scoring, tally, maxValueBytes), ROLLOUTS)
                .addSink(TRAJECTORIES, topics.trajectories(), out, out, SCORING)
                .addSink(DEAD_LETTERS, topics.deadLetters(), out, out, SCORING);
    }

    /// Builds the topology for verifiers that run elsewhere: `rollouts` are kept and `verify-requests` sent;
    /// `verdicts` meet the rollouts that wait for them.
    ///
    /// @param topics the run's
    /// @param rules what groups are worth that nobody judges before the deadline
    /// @param tally counts the work
    /// @param limits of what is sent on and waited for
    public static Topology asking(Topics topics, RewardRules rules, ScorerTally tally, AskingLimits limits) {
        var in = new ByteArrayDeserializer();
        var out = new ByteArraySerializer();
        var bytes = limits.maxValueBytes();
        return new Topology()
                .addSource(AutoOffsetReset.earliest(), ROLLOUTS, TIME, in, in, topics.rollouts())
                .addSource(AutoOffsetReset.earliest(), VERDICTS, TIME, in, in, topics.verdicts())
                .addProcessor(ASKING, () -> new AskingProcessor(limits, tally), ROLLOUTS)
                .addProcessor(JOINING, () -> new JoiningProcessor(topics, rules, tally, bytes), VERDICTS)
                .addStateStore(pendingStore(), ASKING, JOINING)
                .addSink(VERIFY_REQUESTS, topics.verifyRequests(), out, out, ASKING)
                .addSink(TRAJECTORIES, topics.trajectories(), out, out, JOINING)
                .addSink(DEAD_LETTERS, topics.deadLetters(), out, out, ASKING, JOINING);
    }

    /// Says how many groups wait for verdicts in a task's store.
    static void tellWaiting(ScorerTally tally, ProcessorContext<?, ?> context, KeyValueStore<Long, byte[]> pending) {
        tally.waiting().put(context.taskId().partition(), pending.approximateNumEntries());
    }

    /// In memory, and on a topic from which the next scorer takes it over.
    private static StoreBuilder<KeyValueStore<Long, byte[]>> pendingStore() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(PENDING), Serdes.Long(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_MESSAGE_BYTES)));
    }
}
