package dev.millrace.messages.history;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class NewestTest {
    @Test
    void readsLittleMoreThanTheLastRecord() {
        var log = new Steps(1_000, 0);
        assertThat(StepLog.newest(log))
                .hasValueSatisfying(step -> assertThat(step.step()).isEqualTo(999));
        assertThat(log.asked).containsExactly(984L);
    }

    /// Markers of transactions, and what is not committed yet.
    @Test
    void looksFurtherBackWhereTheEndHoldsNoRecords() {
        var log = new Steps(1_000, 300);
        assertThat(StepLog.newest(log))
                .hasValueSatisfying(step -> assertThat(step.step()).isEqualTo(999));
        assertThat(log.asked).containsExactly(1_284L, 1_044L, 0L);
    }

    @Test
    void findsNothingInALogWithoutSteps() {
        assertThat(StepLog.newest(new Steps(0, 0))).isEmpty();
        assertThat(StepLog.newest(new Steps(0, 40))).isEmpty();
    }

    /// Steps from 0, and offsets behind them that hold nothing.
    private static final class Steps implements RunHistory {
        private final long steps;
        private final long behind;
        private final List<Long> asked = new ArrayList<>();

        Steps(long steps, long behind) {
            this.steps = steps;
            this.behind = behind;
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
            return steps + behind;
        }

        @Override
        public Stream<RawRecord> records(String topic, int partition, long from) {
            asked.add(from);
            return LongStream.range(from, steps).mapToObj(step -> {
                var record = new StepRecord(new StepId("run", step, Phase.POLICY, step), List.of(), Map.of(), Map.of());
                var value = MessageSerdes.step().serializer().serialize(topic, record);
                return new RawRecord(new Position(topic, 0, step), 0, null, value);
            });
        }

        @Override
        public void close() {}
    }
}
