package dev.millrace.learner;

import dev.millrace.learner.log.Arrival;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A log in memory, to read.
///
/// @param commits its steps
/// @param trajectories by partition
record MemoryHistory(List<StepCommit> commits, List<List<Arrival>> trajectories) implements RunHistory {
    @Override
    public Topics topics() {
        return new Topics("run");
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public List<Integer> partitions(String topic) {
        return topic.equals(topics().steps())
                ? List.of(0)
                : IntStream.range(0, trajectories.size()).boxed().toList();
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        var all = topic.equals(topics().steps())
                ? IntStream.range(0, commits.size()).mapToObj(this::step)
                : trajectories.get(partition).stream().map(this::trajectory);
        return all.filter(record -> record.position().offset() >= from);
    }

    private RawRecord step(int index) {
        var value = MessageSerdes.step()
                .serializer()
                .serialize(topics().steps(), commits.get(index).record());
        return new RawRecord(new Position(topics().steps(), 0, index), 0, null, value);
    }

    private RawRecord trajectory(Arrival arrival) {
        var value = arrival instanceof Arrival.Returned returned
                ? MessageSerdes.trajectoryGroup().serializer().serialize(topics().trajectories(), returned.group())
                : new byte[] {1};
        return new RawRecord(arrival.position(), 0, null, value);
    }

    @Override
    public void close() {}
}
