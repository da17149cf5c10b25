package dev.millrace.learner.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.batch.Trajectories;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {
    private static final Topics TOPICS = new Topics("run");
    private static final Node NODE = new Node(0, "localhost", 1);
    private static final TopicPartition PARTITION = new TopicPartition(TOPICS.trajectories(), 0);
    private static final Duration WAIT = Duration.ofMillis(20);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final ReadAhead ahead = ahead();

    private ReadAhead ahead() {
        for (var topic : List.of(TOPICS.trajectories(), TOPICS.deadLetters())) {
            consumer.updatePartitions(
                    topic, List.of(new PartitionInfo(topic, 0, NODE, new Node[] {NODE}, new Node[] {NODE})));
        }
        return new ReadAhead(new ArrivalReader(TOPICS, consumer));
    }

    @AfterEach
    void close() {
        ahead.close();
    }

    private void add(long offset) {
        var value = MessageSerdes.trajectoryGroup()
                .serializer()
                .serialize(TOPICS.trajectories(), Trajectories.single(offset, 1, 2));
        consumer.addRecord(new ConsumerRecord<>(TOPICS.trajectories(), 0, offset, new byte[0], value));
    }

    private List<Long> take(int count) {
        List<Long> offsets = new ArrayList<>();
        while (offsets.size() < count) {
            ahead.poll(WAIT).forEach(arrival -> offsets.add(arrival.position().offset()));
        }
        return offsets;
    }

    @Test
    void givesEverythingInTheOrderInWhichItCame() {
        LongStream.range(0, 40).forEach(offset -> consumer.schedulePollTask(() -> add(offset)));
        assertThat(take(40)).isEqualTo(LongStream.range(0, 40).boxed().toList());
    }

    @Test
    void readsWhileNobodyTakes() {
        LongStream.range(0, 5).forEach(offset -> consumer.schedulePollTask(() -> add(offset)));
        ahead.poll(Duration.ZERO);
        while (consumer.position(PARTITION) < 5) {
            Thread.onSpinWait();
        }
        assertThat(consumer.position(PARTITION)).isEqualTo(5);
    }

    @Test
    void forgetsWhatItReadAheadWhereItIsSentElsewhere() {
        consumer.schedulePollTask(() -> LongStream.range(0, 3).forEach(this::add));
        assertThat(take(3)).containsExactly(0L, 1L, 2L);
        consumer.schedulePollTask(() -> LongStream.range(0, 3).forEach(this::add));
        ahead.seek(LogPositions.START.after(new Position(TOPICS.trajectories(), 0, 0)));
        assertThat(take(2)).containsExactly(1L, 2L);
    }

    @Test
    void throwsWhatReadingFailedWith() {
        consumer.setPollException(new KafkaException("away"));
        assertThatThrownBy(() -> take(1)).isInstanceOf(KafkaException.class).hasMessage("away");
    }

    @Test
    void keepsTheGroupUnderWhichOffsetsAreShown() {
        assertThat(ahead.group()).isEqualTo(consumer.groupMetadata());
    }
}
