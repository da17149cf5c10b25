package dev.millrace.ops.dataset.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataTopicTest {
    private static final Node NODE = new Node(0, "localhost", 1);

    /// What lies on each partition; null stands for a record without a value.
    private final List<List<@Nullable String>> log = new ArrayList<>();

    private final List<MockConsumer<byte[], byte[]>> opened = new ArrayList<>();
    private final DataTopic topic = new DataTopic("train", "localhost:1", this::consumer);

    private static TopicPartition partition(int number) {
        return new TopicPartition("train", number);
    }

    private Consumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("none");
        opened.add(consumer);
        var numbers = IntStream.range(0, log.size()).boxed().toList();
        consumer.updatePartitions(
                "train",
                numbers.stream()
                        .map(number -> new PartitionInfo("train", number, NODE, new Node[0], new Node[0]))
                        .toList());
        Map<TopicPartition, Long> ends = new HashMap<>();
        numbers.forEach(
                number -> ends.put(partition(number), (long) log.get(number).size()));
        Map<TopicPartition, Long> starts = new HashMap<>(ends);
        starts.replaceAll((_, _) -> 0L);
        consumer.updateBeginningOffsets(starts);
        consumer.updateEndOffsets(ends);
        consumer.schedulePollTask(() -> consumer.assignment().forEach(each -> fill(consumer, each)));
        return consumer;
    }

    private void fill(MockConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        var values = log.get(partition.partition());
        for (int offset = 0; offset < values.size(); offset++) {
            var value = values.get(offset);
            byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            consumer.addRecord(new ConsumerRecord<>("train", partition.partition(), offset, null, bytes));
        }
    }

    private List<String> rows() {
        List<String> found = new ArrayList<>();
        for (var source : topic.partitions()) {
            try (var rows = source.open()) {
                rows.forEachRemaining(row -> found.add(text(row)));
                assertThat(rows.done()).isEqualTo(source.size());
            }
        }
        return found;
    }

    private static String text(Row row) {
        return switch (row) {
            case Row.Intact(var place, var columns) -> place + " " + columns;
            case Row.Broken(var place, var problem) -> place + " " + problem;
        };
    }

    @Test
    void readsPartitionAfterPartition() {
        log.add(List.of("{\"a\":1}", "{\"a\":2}"));
        log.add(List.of());
        log.add(List.of("{\"a\":3}"));
        assertThat(rows())
                .containsExactly("topic:train-0@0 {\"a\":1}", "topic:train-0@1 {\"a\":2}", "topic:train-2@0 {\"a\":3}");
        assertThat(opened).hasSize(4).allMatch(MockConsumer::closed);
    }

    @Test
    void doesNotReadWhatComesLater() {
        log.add(new ArrayList<>(List.of("{\"a\":1}")));
        var source = topic.partitions().getFirst();
        log.getFirst().add("{\"a\":2}");
        try (var rows = source.open()) {
            assertThat(text(rows.next())).isEqualTo("topic:train-0@0 {\"a\":1}");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void goesOnAfterARecordThatIsNoObject() {
        List<@Nullable String> values = new ArrayList<>(List.of("[]", "{}"));
        values.add(1, null);
        log.add(values);
        assertThat(rows())
                .containsExactly(
                        "topic:train-0@0 value: got array, expected a JSON object",
                        "topic:train-0@1 value: got nothing, expected a JSON object",
                        "topic:train-0@2 {}");
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        assertThatThrownBy(topic::partitions)
                .isInstanceOf(DataSetException.class)
                .hasMessage("topic:train: topic: got none of this name on localhost:1, expected one");
    }

    @Test
    void saysThatNobodyAnswers() {
        var silent = new DataTopic("train", "localhost:1", () -> {
            throw new TimeoutException("no answer within 15 s");
        });
        assertThatThrownBy(silent::partitions)
                .isInstanceOf(DataSetException.class)
                .hasMessageStartingWith("topic:train: cluster localhost:1: got ")
                .hasMessageContaining("no answer within 15 s");
    }

    @Test
    void givesUpWhereRecordsDoNotCome() {
        log.add(List.of("{}"));
        var source = topic.partitions().getFirst();
        log.set(0, List.of());
        try (var rows = source.open()) {
            assertThatThrownBy(rows::hasNext)
                    .isInstanceOf(DataSetException.class)
                    .hasMessage("topic:train-0@0: record: got no answer from localhost:1, expected one");
        }
    }
}
