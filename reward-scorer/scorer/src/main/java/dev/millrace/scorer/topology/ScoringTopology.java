package dev.millrace.scorer.topology;

import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.scoring.BusyClock;
import dev.millrace.scorer.scoring.GroupScoring;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;

/// `rollouts` through the scoring to `trajectories`, and to `dead-letters` what cannot be scored.
public final class ScoringTopology {
    static final String TRAJECTORIES = "trajectories";
    static final String DEAD_LETTERS = "dead-letters";

    private static final String ROLLOUTS = "rollouts";
    private static final String SCORING = "scoring";

    /// Records keep their time; one without a time, which would end the application, gets the beginning of time.
    private static final TimestampExtractor TIME = (record, partitionTime) -> Math.max(0, record.timestamp());

    private ScoringTopology() {}

    /// Builds the topology. Records enter and leave as bytes: a record that cannot be decoded is a case to handle
    /// here,
    /// not an error of the framework.
    ///
    /// @param topics the run's
    /// @param scoring what is done to each group
    /// @param clock counts the work
    /// @param maxValueBytes the largest trajectory group to send on; a larger one becomes a dead letter
    public static Topology of(Topics topics, GroupScoring scoring, BusyClock clock, int maxValueBytes) {
        var in = new ByteArrayDeserializer();
        var out = new ByteArraySerializer();
        return new Topology()
                .addSource(AutoOffsetReset.earliest(), ROLLOUTS, TIME, in, in, topics.rollouts())
                .addProcessor(SCORING, () -> new ScoringProcessor(scoring, clock, maxValueBytes), ROLLOUTS)
                .addSink(TRAJECTORIES, topics.trajectories(), out, out, SCORING)
                .addSink(DEAD_LETTERS, topics.deadLetters(), out, out, SCORING);
    }
}
