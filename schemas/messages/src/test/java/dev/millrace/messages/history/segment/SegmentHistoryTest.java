package dev.millrace.messages.history.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentHistoryTest {
    private static final String TOPIC = "run.steps";

    @TempDir
    private Path data = Path.of("");

    private Segments segments = new Segments(data, TOPIC);

    @BeforeEach
    void open() {
        segments = new Segments(data, TOPIC);
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
        segments.transactional(0, 1, "a");
        segments.transactional(0, 2, "b");
        segments.plain(0, "c");
        segments.end(0, 2, ControlRecordType.COMMIT);
        segments.end(0, 1, ControlRecordType.ABORT);
        segments.plain(0, "d");
        assertThat(read(0)).containsExactly("b@1", "c@2", "d@5");
    }

    @Test
    void stopsBeforeATransactionThatIsOpen() throws IOException {
        segments.plain(0, "a");
        segments.transactional(0, 1, "b");
        segments.plain(0, "c");
        assertThat(read(0)).containsExactly("a@0");
    }

    @Test
    void readsTransactionsThatEndInAnotherFile() throws IOException {
        segments.transactional(0, 1, "a");
        segments.plain(1, "b");
        segments.end(1, 1, ControlRecordType.COMMIT);
        segments.transactional(1, 1, "c");
        segments.end(4, 1, ControlRecordType.COMMIT);
        assertThat(read(0)).containsExactly("a@0", "b@1", "c@3");
        assertThat(read(1)).containsExactly("b@1", "c@3");
        assertThat(read(3)).containsExactly("c@3");
    }

    @Test
    void endsAtABatchThatIsBeingWritten() throws IOException {
        segments.plain(0, "a");
        segments.plain(0, "b");
        var file = segments.partition().resolve(String.format(Locale.ROOT, "%020d.log", 0));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 3));
        assertThat(read(0)).containsExactly("a@0");
    }

    @Test
    void refusesABatchWhoseBytesChanged() throws IOException {
        segments.plain(0, "a");
        var file = segments.partition().resolve(String.format(Locale.ROOT, "%020d.log", 0));
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
        segments.partition();
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
