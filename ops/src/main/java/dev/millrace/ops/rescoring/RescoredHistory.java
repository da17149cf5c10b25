package dev.millrace.ops.rescoring;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.scoring.GroupScoring;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// A run's log as it would be if another verifier had judged: every trajectory lies where it lay, with the same
/// response and the other verdict and reward. So a replay trains on them. Groups are judged as they are read.
public final class RescoredHistory implements RunHistory {
    private final RunHistory logged;
    private final GroupScoring scoring;

    /// @param logged the log as it is; closed with this
    /// @param scoring by the other verifier
    public RescoredHistory(RunHistory logged, GroupScoring scoring) {
        this.logged = logged;
        this.scoring = scoring;
    }

    @Override
    public Topics topics() {
        return logged.topics();
    }

    @Override
    public String place() {
        return logged.place();
    }

    @Override
    public boolean isExcerpt() {
        return logged.isExcerpt();
    }

    @Override
    public List<Integer> partitions(String topic) {
        return logged.partitions(topic);
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        var records = logged.records(topic, partition, from);
        return topic.equals(topics().trajectories()) ? records.map(this::rescored) : records;
    }

    /// What cannot be read stays as it is.
    private RawRecord rescored(RawRecord raw) {
        return switch (LogTopic.TRAJECTORIES.decode(raw)) {
            case LogEntry.Intact<TrajectoryGroup> intact -> {
                var again = again(intact.value());
                var bytes = LogTopic.TRAJECTORIES
                        .serde()
                        .serializer()
                        .serialize(raw.position().topic(), again);
                yield new RawRecord(raw.position(), raw.timestamp(), raw.key(), bytes);
            }
            case LogEntry.Broken<TrajectoryGroup> _ -> raw;
        };
    }

    private TrajectoryGroup again(TrajectoryGroup group) {
        try {
            return scoring.scoreAgain(group);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while verifiers judged");
        }
    }

    @Override
    public void close() {
        logged.close();
    }
}
