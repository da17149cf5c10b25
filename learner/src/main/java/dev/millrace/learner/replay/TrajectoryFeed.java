package dev.millrace.learner.replay;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The trajectory groups that steps consumed, in the order in which they do. Every partition is read once, from its
/// beginning; what is read before its step comes is kept until then, what no step consumed is not kept at all.
public final class TrajectoryFeed implements AutoCloseable {
    private final RunHistory history;
    private final Set<Position> wanted = new HashSet<>();
    private final Map<Position, TrajectoryGroup> read = new HashMap<>();
    private final Map<Integer, Iterator<LogEntry<TrajectoryGroup>>> partitions = new HashMap<>();
    private final List<Stream<?>> open = new ArrayList<>();

    /// Opens a feed.
    ///
    /// @param history of the run; stays the caller's to close
    /// @param steps those that will be asked for, in order
    public TrajectoryFeed(RunHistory history, Collection<StepRecord> steps) {
        this.history = history;
        steps.forEach(step -> wanted.addAll(step.consumed()));
    }

    /// What a step consumed.
    ///
    /// @param step one of those named at the beginning, in their order
    /// @return its groups, in the order of issue
    /// @throws HistoryException if one of them is not on the log any more, or cannot be read
    public List<ReturnedGroup> of(StepRecord step) {
        return step.consumed().stream()
                .map(position -> new ReturnedGroup(position, take(position, step)))
                .toList();
    }

    private TrajectoryGroup take(Position position, StepRecord step) {
        var partition = partitions.computeIfAbsent(position.partition(), this::open);
        while (!read.containsKey(position) && partition.hasNext()) {
            keep(partition.next());
        }
        var group = read.remove(position);
        if (group == null) {
            throw new HistoryException("trajectories of step " + step.step() + " in " + history.place()
                    + ": got none at partition " + position.partition() + ", offset " + position.offset()
                    + ", expected the group that it consumed; the log no longer has it, or was cut short");
        }
        return group;
    }

    private Iterator<LogEntry<TrajectoryGroup>> open(int partition) {
        var first = wanted.stream()
                .filter(position -> position.partition() == partition)
                .mapToLong(Position::offset)
                .min()
                .orElse(0);
        var stream = LogTopic.TRAJECTORIES.read(history, partition, first);
        open.add(stream);
        return stream.iterator();
    }

    private void keep(LogEntry<TrajectoryGroup> entry) {
        if (!wanted.contains(entry.position())) {
            return;
        }
        switch (entry) {
            case LogEntry.Intact<TrajectoryGroup>(var position, var _, var group) -> read.put(position, group);
            case LogEntry.Broken<TrajectoryGroup> broken ->
                throw new HistoryException("trajectories at " + broken.position() + ": " + broken.reason());
        }
    }

    @Override
    public void close() {
        open.forEach(Stream::close);
    }
}
