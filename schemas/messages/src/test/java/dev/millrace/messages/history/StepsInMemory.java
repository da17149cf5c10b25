package dev.millrace.messages.history;

import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A log of steps alone, and offsets behind them that hold nothing.
final class StepsInMemory implements RunHistory {
    private final List<Long> numbers;
    private final long behind;
    private final List<Long> asked = new ArrayList<>();

    StepsInMemory(List<Long> numbers, long behind) {
        this.numbers = List.copyOf(numbers);
        this.behind = behind;
    }

    /// Offsets from which records were asked for, in order.
    List<Long> asked() {
        return asked;
    }

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
        return List.of(0);
    }

    @Override
    public long end(String topic, int partition) {
        return numbers.size() + behind;
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        asked.add(from);
        return LongStream.range(from, numbers.size()).mapToObj(offset -> {
            long step = numbers.get((int) offset);
            var record = new StepRecord(new StepId("run", step, Phase.POLICY, step), List.of(), Map.of(), Map.of());
            var value = MessageSerdes.step().serializer().serialize(topic, record);
            return new RawRecord(new Position(topic, 0, offset), 0, null, value);
        });
    }

    @Override
    public void close() {}
}
