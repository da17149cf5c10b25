package dev.millrace.learner.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.batch.Trajectories;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final Topics TOPICS = new Topics("run");
    private static final Node NODE = new Node(0, "localhost", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @Test
    void readsGroupsAndDeadLetters() {
        var reader = arrivals();
        var group = Trajectories.single(4, 1, 2);
        var letter = new DeadLetter("scorer", "r", new Position("run.rollouts", 0, 1), "run/5", new byte[0]);
        add(TOPICS.trajectories(), 1, 0, "run/4", bytes(MessageSerdes.trajectoryGroup(), group));
        add(TOPICS.deadLetters(), 0, 0, "run/5", bytes(MessageSerdes.deadLetter(), letter));

        var arrivals = reader.poll(Duration.ZERO);
        assertThat(arrivals).hasSize(2);
        assertThat(arrivals)
                .anySatisfy(arrival -> assertThat(arrival).isInstanceOfSatisfying(Arrival.Returned.class, returned -> {
                    assertThat(returned.position()).isEqualTo(new Position("run.trajectories", 1, 0));
                    assertThat(returned.group().prompt()).isEqualTo(group.prompt());
                }));
        assertThat(arrivals)
                .anySatisfy(arrival -> assertThat(arrival)
                        .isInstanceOfSatisfying(
                                Arrival.Died.class,
                                died -> assertThat(died.letter().key()).isEqualTo("run/5")));
    }

    @Test
    void givesARecordThatCannotBeReadWithItsReason() {
        var reader = arrivals();
        add(TOPICS.trajectories(), 0, 0, "run/4", new byte[] {1, 2, 3});
        assertThat(reader.poll(Duration.ZERO))
                .singleElement()
                .isInstanceOfSatisfying(Arrival.Malformed.class, malformed -> {
                    assertThat(malformed.key()).isEqualTo("run/4");
                    assertThat(malformed.reason()).contains("got").contains("expected");
                });
    }

    @Test
    void goesOnWhereItIsSent() {
        var reader = arrivals();
        for (int offset = 0; offset < 3; offset++) {
            var group = Trajectories.single(offset, 1, 2);
            add(TOPICS.trajectories(), 0, offset, "run/" + offset, bytes(MessageSerdes.trajectoryGroup(), group));
        }
        reader.seek(LogPositions.START.after(new Position(TOPICS.trajectories(), 0, 1)));
        assertThat(reader.poll(Duration.ZERO))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.position().offset()).isEqualTo(2));
    }

    @Test
    void readsGroupsFromWhereTheyLieInTheOrderAskedFor() {
        var reader = records();
        for (int partition = 0; partition < 2; partition++) {
            consumer.updateEndOffsets(Map.of(new TopicPartition(TOPICS.trajectories(), partition), 2L));
            consumer.schedulePollTask(this::fillAssigned);
        }
        var wanted = List.of(
                new Position(TOPICS.trajectories(), 1, 1),
                new Position(TOPICS.trajectories(), 0, 0),
                new Position(TOPICS.trajectories(), 1, 0));
        assertThat(reader.read(wanted))
                .extracting(group -> group.prompt().id().number())
                .containsExactly(11L, 0L, 10L);
    }

    /// Two groups in the partition that is being read, numbered by partition and offset.
    private void fillAssigned() {
        var partition = consumer.assignment().iterator().next();
        for (long offset = 0; offset < 2; offset++) {
            var group = Trajectories.single(10L * partition.partition() + offset, 1, 2);
            var value = bytes(MessageSerdes.trajectoryGroup(), group);
            add(partition.topic(), partition.partition(), offset, "", value);
        }
    }

    @Test
    void saysWhichConsumedGroupIsGone() {
        var reader = records();
        assertThatThrownBy(() -> reader.read(List.of(new Position(TOPICS.trajectories(), 0, 3))))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("offset=3")
                .hasMessageContaining("expected the group that a step consumed");
    }

    @Test
    void readsEveryStepUpToTheLastCommittedOne() {
        var reader = records();
        var partition = new TopicPartition(TOPICS.steps(), 0);
        consumer.updateEndOffsets(Map.of(partition, 2L));
        consumer.schedulePollTask(() -> IntStream.range(0, 2)
                .forEach(step -> add(TOPICS.steps(), 0, step, "" + step, bytes(MessageSerdes.step(), step(step)))));
        assertThat(reader.steps()).extracting(StepRecord::step).containsExactly(0L, 1L);
    }

    private static StepRecord step(long step) {
        return new StepRecord(new StepId("run", step, Phase.POLICY, step), List.of(), Map.of(), Map.of());
    }

    private ArrivalReader arrivals() {
        prepare();
        return new ArrivalReader(TOPICS, consumer);
    }

    private RecordReader records() {
        prepare();
        return new RecordReader(TOPICS, consumer);
    }

    private void prepare() {
        for (var topic : List.of(TOPICS.trajectories(), TOPICS.deadLetters(), TOPICS.steps())) {
            int partitions = topic.equals(TOPICS.trajectories()) ? 2 : 1;
            var infos = IntStream.range(0, partitions)
                    .mapToObj(partition -> new PartitionInfo(topic, partition, NODE, new Node[0], new Node[0]))
                    .toList();
            consumer.updatePartitions(topic, infos);
            infos.forEach(info -> {
                var partition = new TopicPartition(topic, info.partition());
                consumer.updateBeginningOffsets(Map.of(partition, 0L));
                consumer.updateEndOffsets(Map.of(partition, 0L));
            });
        }
    }

    private void add(String topic, int partition, long offset, String key, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(topic, partition, offset, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private static <T> byte[] bytes(Serde<T> serde, T value) {
        return serde.serializer().serialize("", value);
    }
}
