package dev.millrace.messages.history.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.topic.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetIndexFileTest {
    private static final String TOPIC = "run.steps";
    private static final int BATCHES = 20;
    private static final int ZEROS = 64;

    @TempDir
    private Path data = Path.of("");

    private final List<Integer> starts = new ArrayList<>();
    private Segments segments = new Segments(data, TOPIC);

    @BeforeEach
    void writeBatches() throws IOException {
        segments = new Segments(data, TOPIC);
        for (int i = 0; i < BATCHES; i++) {
            starts.add(i == 0 ? 0 : (int) Files.size(file("log")));
            segments.plain(0, "record " + i);
        }
    }

    private Path file(String end) throws IOException {
        return segments.partition().resolve(String.format(Locale.ROOT, "%020d.%s", 0, end));
    }

    /// Entries of offset and position, and zeros behind them as a broker leaves them.
    private void index(int... entries) throws IOException {
        var bytes = ByteBuffer.allocate(Integer.BYTES * entries.length + ZEROS);
        for (int entry : entries) {
            bytes.putInt(entry);
        }
        Files.write(file("index"), bytes.array());
    }

    private int before(long offset) throws IOException {
        return OffsetIndexFile.of(0, file("log")).before(offset);
    }

    private SegmentHistory history() {
        return new SegmentHistory(data, new Topics("run"));
    }

    private String first(long from) {
        try (var records = history().records(TOPIC, 0, from)) {
            return text(records.findFirst());
        }
    }

    private static String text(Optional<RawRecord> record) {
        return new String(record.orElseThrow().value(), StandardCharsets.UTF_8);
    }

    @Test
    void startsAtTheNearestEntryBeforeAnOffset() throws IOException {
        index(5, starts.get(5), 10, starts.get(10), 15, starts.get(15));
        assertThat(before(4)).isZero();
        assertThat(before(5)).isEqualTo(starts.get(5));
        assertThat(before(14)).isEqualTo(starts.get(10));
        assertThat(before(Long.MAX_VALUE)).isEqualTo(starts.get(15));
        assertThat(first(12)).isEqualTo("record 12");
        assertThat(first(15)).isEqualTo("record 15");
    }

    @Test
    void startsAtTheBeginningWhereTheIndexIsMissingOrDoesNotFit() throws IOException {
        assertThat(before(12)).isZero();
        index(5, starts.get(6));
        assertThat(before(12)).isZero();
        index(5, 1_000_000);
        assertThat(before(12)).isZero();
        index(5, starts.get(5) + 3);
        assertThat(before(12)).isZero();
        assertThat(first(12)).isEqualTo("record 12");
    }

    @Test
    void findsTheEndWithAndWithoutIt() throws IOException {
        assertThat(history().end(TOPIC, 0)).isEqualTo(BATCHES);
        index(15, starts.get(15));
        assertThat(history().end(TOPIC, 0)).isEqualTo(BATCHES);
        segments.transactional(0, 1, "x");
        segments.end(0, 1, ControlRecordType.COMMIT);
        assertThat(history().end(TOPIC, 0)).isEqualTo(BATCHES + 2);
        assertThat(history().end("run.prompts", 0)).isZero();
    }
}
