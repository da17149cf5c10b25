package dev.millrace.messages.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.EndTransactionMarker;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentHistoryTest {
    private static final String TOPIC = "run.steps";
    private static final short EPOCH = 0;

    @TempDir
    private Path data = Path.of("");

    private long next;

    private Path partition() throws IOException {
        return Files.createDirectories(data.resolve(TOPIC + "-0"));
    }

    private void append(long segment, MemoryRecords records) throws IOException {
        var file = partition().resolve(String.format(Locale.ROOT, "%020d.log", segment));
        var bytes = new byte[records.buffer().remaining()];
        records.buffer().duplicate().get(bytes);
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void transactional(long segment, long producer, String value) throws IOException {
        append(
                segment,
                MemoryRecords.withTransactionalRecords(
                        next++, Compression.NONE, producer, EPOCH, 0, 0, new SimpleRecord(bytes(value))));
    }

    private void plain(long segment, String value) throws IOException {
        append(segment, MemoryRecords.withRecords(next++, Compression.NONE, new SimpleRecord(bytes(value))));
    }

    private void end(long segment, long producer, ControlRecordType type) throws IOException {
        append(
                segment,
                MemoryRecords.withEndTransactionMarker(
                        next++, 0, 0, producer, EPOCH, new EndTransactionMarker(type, 0)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> read(long from) {
        try (var history = new SegmentHistory(data, new Topics("run"));
                var records = history.records(TOPIC, 0, from)) {
            return records.map(record ->
                            new String(record.value() == null ? new byte[0] : record.value(), StandardCharsets.UTF_8)
                                    + "@" + record.position().offset())
                    .toList();
        }
    }

    @Test
    void leavesOutWhatWasAbortedAndKeepsTheOrderOfOffsets() throws IOException {
        transactional(0, 1, "a");
        transactional(0, 2, "b");
        plain(0, "c");
        end(0, 2, ControlRecordType.COMMIT);
        end(0, 1, ControlRecordType.ABORT);
        plain(0, "d");
        assertThat(read(0)).containsExactly("b@1", "c@2", "d@5");
    }

    @Test
    void stopsBeforeATransactionThatIsOpen() throws IOException {
        plain(0, "a");
        transactional(0, 1, "b");
        plain(0, "c");
        assertThat(read(0)).containsExactly("a@0");
    }

    @Test
    void readsTransactionsThatEndInAnotherFile() throws IOException {
        transactional(0, 1, "a");
        plain(1, "b");
        end(1, 1, ControlRecordType.COMMIT);
        transactional(1, 1, "c");
        end(4, 1, ControlRecordType.COMMIT);
        assertThat(read(0)).containsExactly("a@0", "b@1", "c@3");
        assertThat(read(1)).containsExactly("b@1", "c@3");
        assertThat(read(3)).containsExactly("c@3");
    }

    @Test
    void endsAtABatchThatIsBeingWritten() throws IOException {
        plain(0, "a");
        plain(0, "b");
        var file = partition().resolve(String.format(Locale.ROOT, "%020d.log", 0));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 3));
        assertThat(read(0)).containsExactly("a@0");
    }

    @Test
    void refusesABatchWhoseBytesChanged() throws IOException {
        plain(0, "a");
        var file = partition().resolve(String.format(Locale.ROOT, "%020d.log", 0));
        var content = Files.readAllBytes(file);
        content[content.length - 2] ^= 1;
        Files.write(file, content);
        assertThatThrownBy(() -> read(0))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("log of run.steps-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.steps-1", "run.steps.more-0", "other.steps-0", "run.steps-x"})
    void knowsPartitionsByTheirFolders(String other) throws IOException {
        partition();
        Files.createDirectories(data.resolve(other));
        var expected = other.equals("run.steps-1") ? List.of(0, 1) : List.of(0);
        assertThat(new SegmentHistory(data, new Topics("run")).partitions(TOPIC))
                .isEqualTo(expected);
    }

    @Test
    void hasNoPartitionsOfATopicThatIsNotThere() {
        assertThat(new SegmentHistory(data, new Topics("run")).partitions("run.assessments"))
                .isEmpty();
    }
}
