package dev.millrace.messages.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.RandomMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerFileTest {
    private static final int RECORDS = 12;
    private static final int PARTITIONS = 3;

    @TempDir
    private Path folder = Path.of("");

    static List<Arguments> topics() {
        return List.of(
                Arguments.of(ExportedTopic.STEPS, (Function<RandomMessages, ?>) RandomMessages::step),
                Arguments.of(ExportedTopic.PROMPTS, (Function<RandomMessages, ?>) RandomMessages::prompt),
                Arguments.of(ExportedTopic.ROLLOUTS, (Function<RandomMessages, ?>) RandomMessages::rolloutGroup),
                Arguments.of(ExportedTopic.ASSESSMENTS, (Function<RandomMessages, ?>) RandomMessages::groupAssessment),
                Arguments.of(ExportedTopic.DEAD_LETTERS, (Function<RandomMessages, ?>) RandomMessages::deadLetter),
                Arguments.of(
                        ExportedTopic.TRAJECTORIES, (Function<RandomMessages, ?>) RandomMessages::trajectoryGroup));
    }

    private static RawRecord raw(int partition, long offset) {
        var key = offset % 2 == 0 ? null : ("r/" + offset).getBytes(StandardCharsets.UTF_8);
        return new RawRecord(new Position("r.topic", partition, offset), 1_000 + offset, key, null);
    }

    /// Records at every third offset of each partition.
    private <T> Path write(
            ExportedTopic<T> topic, Function<RandomMessages, T> source, List<LogEntry.Intact<T>> written) {
        var file = folder.resolve("some.avro");
        var messages = new RandomMessages(7);
        try (var writer = ContainerWriter.create(file, topic)) {
            for (int i = 0; i < RECORDS * PARTITIONS; i++) {
                var raw = raw(i / RECORDS, 3L * (i % RECORDS));
                var value = source.apply(messages);
                writer.append(raw, value);
                written.add(new LogEntry.Intact<>(raw.position(), raw.timestamp(), value));
            }
        }
        return file;
    }

    private static Stream<RawRecord> all(Path file) {
        var container = new ContainerFile(file);
        return container.partitions().stream().flatMap(partition -> container.records(partition, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    <T> void givesBackWhatWasWritten(ExportedTopic<T> topic, Function<RandomMessages, T> source) {
        List<LogEntry.Intact<T>> written = new ArrayList<>();
        var file = write(topic, source, written);
        try (var records = all(file)) {
            assertThat(records.map(topic.topic()::decode).toList())
                    .usingRecursiveComparison()
                    .withEqualsForType(Float::equals, Float.class)
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(written);
        }
        try (var records = all(file)) {
            assertThat(records.map(RawRecord::keyText)).startsWith("", "r/3", "", "r/9");
        }
    }

    /// A dead letter carries 64 KiB: the file has many blocks, and partitions begin within them.
    private Path manyBlocks() {
        var file = folder.resolve("many.avro");
        var letter = new RandomMessages(1).deadLetter();
        var large = new DeadLetter(letter.role(), letter.reason(), letter.origin(), letter.key(), new byte[60_000]);
        try (var writer = ContainerWriter.create(file, ExportedTopic.DEAD_LETTERS)) {
            for (int i = 0; i < RECORDS * PARTITIONS; i++) {
                writer.append(raw(i / RECORDS, 3L * (i % RECORDS)), large);
            }
        }
        return file;
    }

    @Test
    void startsAtAnyOffset() {
        var container = new ContainerFile(manyBlocks());
        assertThat(container.partitions()).containsExactly(0, 1, 2);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (long from = 0; from < 3 * RECORDS + 3; from += 4) {
                long first = from;
                try (var records = container.records(partition, from)) {
                    assertThat(records.map(RawRecord::position)).isEqualTo(positions(partition, at -> at >= first));
                }
            }
        }
    }

    private static List<Position> positions(int partition, LongPredicate kept) {
        return Stream.iterate(0L, at -> at + 3)
                .limit(RECORDS)
                .filter(kept::test)
                .map(at -> new Position("r.topic", partition, at))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.3, 0.5, 0.8, 0.99, 0.9999})
    void recognizesAFileThatWasCutShort(double part) throws IOException {
        var file = manyBlocks();
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (part * bytes.length)));
        assertThatThrownBy(() -> all(file).forEach(record -> {}))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith(file + ": got ");
    }

    @Test
    void refusesContainersOfOthers() throws IOException {
        var file = folder.resolve("other.avro");
        var schema =
                SchemaBuilder.record("Other").fields().requiredLong("value").endRecord();
        try (var writer = new DataFileWriter<Object>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, file.toFile()).flush();
        }
        assertThatThrownBy(() -> all(file).forEach(record -> {}))
                .hasMessage(file + ": got records of Other, expected position, timestamp, key and value");
    }
}
