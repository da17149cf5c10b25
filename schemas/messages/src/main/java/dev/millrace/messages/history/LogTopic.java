package dev.millrace.messages.history;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;

/// One of a run's topics, and how its records are decoded.
///
/// @param <T> what it holds
/// @param name of the topic, in a run
/// @param serde of its records
public record LogTopic<T>(Function<Topics, String> name, Serde<T> serde) {
    private static final long NEAR = 16;

    /// Credit for generators.
    public static final LogTopic<Prompt> PROMPTS = new LogTopic<>(Topics::prompts, MessageSerdes.prompt());

    /// Responses as generated.
    public static final LogTopic<RolloutGroup> ROLLOUTS =
            new LogTopic<>(Topics::rollouts, MessageSerdes.rolloutGroup());

    /// Responses with verdict and reward.
    public static final LogTopic<TrajectoryGroup> TRAJECTORIES =
            new LogTopic<>(Topics::trajectories, MessageSerdes.trajectoryGroup());

    /// What each learner step consumed and left behind.
    public static final LogTopic<StepRecord> STEPS = new LogTopic<>(Topics::steps, MessageSerdes.step());

    /// What each learner step made of each response.
    public static final LogTopic<GroupAssessment> ASSESSMENTS =
            new LogTopic<>(Topics::assessments, MessageSerdes.groupAssessment());

    /// Records that could not be used.
    public static final LogTopic<DeadLetter> DEAD_LETTERS =
            new LogTopic<>(Topics::deadLetters, MessageSerdes.deadLetter());

    /// What workers say about themselves; logs of earlier versions have no such topic.
    public static final LogTopic<WorkerReport> REPORTS = new LogTopic<>(Topics::reports, MessageSerdes.workerReport());

    /// Reads all of it, partition after partition.
    ///
    /// @param history of the run
    /// @return records that are read as they are asked for; the caller closes it
    public Stream<LogEntry<T>> read(RunHistory history) {
        var topic = name.apply(history.topics());
        return history.partitions(topic).stream().flatMap(partition -> read(history, partition, 0));
    }

    /// Reads one partition.
    ///
    /// @param history of the run
    /// @param partition one of the topic's
    /// @param from the first offset
    /// @return records in order, read as they are asked for; the caller closes it
    public Stream<LogEntry<T>> read(RunHistory history, int partition, long from) {
        return history.records(name.apply(history.topics()), partition, from).map(this::decode);
    }

    /// Reads the newest record of one partition, and little more.
    ///
    /// @param history of the run
    /// @param partition one of the topic's
    /// @return empty where there is none
    /// @throws HistoryException if the log is damaged or does not answer
    public Optional<LogEntry<T>> newest(RunHistory history, int partition) {
        var topic = name.apply(history.topics());
        long end = history.end(topic, partition);
        // Markers of transactions have offsets, too, and an open transaction is not there yet: ever more is looked at.
        for (long back = NEAR; ; back *= NEAR) {
            long from = Math.max(0, end - back);
            try (var records = history.records(topic, partition, from)) {
                var newest = records.reduce((_, next) -> next);
                if (newest.isPresent() || from == 0) {
                    return newest.map(this::decode);
                }
            }
        }
    }

    /// Decodes one record.
    public LogEntry<T> decode(RawRecord raw) {
        try {
            var value = serde.deserializer().deserialize(raw.position().topic(), raw.value());
            return new LogEntry.Intact<>(raw.position(), raw.timestamp(), value);
        } catch (MalformedRecordException malformed) {
            return new LogEntry.Broken<>(
                    raw.position(), raw.timestamp(), raw.keyText(), String.valueOf(malformed.getMessage()));
        }
    }
}
