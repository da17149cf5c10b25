package dev.millrace.messages.history.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunTail;
import dev.millrace.messages.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTailTest {
    private static final String TOPIC = "run.steps";
    private static final String OTHER = "run.prompts";

    @TempDir
    private Path data = Path.of("");

    private Segments steps = new Segments(data, TOPIC);
    private RunTail tail = new SegmentHistory(data, new Topics("run")).tail(List.of());

    @BeforeEach
    void open() {
        steps = new Segments(data, TOPIC);
        tail = new SegmentHistory(data, new Topics("run")).tail(List.of(TOPIC, OTHER));
    }

    @AfterEach
    void close() {
        tail.close();
    }

    private List<String> poll(int limit) {
        List<String> read = new ArrayList<>();
        tail.poll(limit, record -> read.add(text(record)));
        return read;
    }

    private static String text(RawRecord record) {
        return new String(record.value() == null ? new byte[0] : record.value(), StandardCharsets.UTF_8);
    }

    @Test
    void goesOnWithWhatIsAppended() throws IOException {
        steps.plain(0, "a");
        assertThat(poll(9)).containsExactly("a");
        assertThat(poll(9)).isEmpty();
        steps.plain(0, "b");
        assertThat(poll(9)).containsExactly("b");
    }

    @Test
    void goesOnInAFileThatCameLater() throws IOException {
        steps.plain(0, "a");
        assertThat(poll(9)).containsExactly("a");
        steps.plain(0, "b");
        steps.plain(2, "c");
        assertThat(poll(9)).containsExactly("b", "c");
    }

    @Test
    void waitsForTheEndOfATransaction() throws IOException {
        steps.transactional(0, 1, "a");
        steps.plain(0, "b");
        assertThat(poll(9)).isEmpty();
        steps.end(0, 1, ControlRecordType.COMMIT);
        assertThat(poll(9)).containsExactly("a", "b");
    }

    @Test
    void waitsForTheRestOfABatch() throws IOException {
        var bytes = Segments.content(steps.plain("whole"));
        steps.appendBytes(0, Arrays.copyOf(bytes, bytes.length - 2));
        assertThat(poll(9)).isEmpty();
        steps.appendBytes(0, Arrays.copyOfRange(bytes, bytes.length - 2, bytes.length));
        assertThat(poll(9)).containsExactly("whole");
    }

    @Test
    void readsNoMoreThanTheLimitAtOnce() throws IOException {
        steps.plain(0, "a");
        steps.plain(0, "b");
        steps.plain(0, "c");
        assertThat(poll(2)).containsExactly("a", "b");
        assertThat(tail.progress()).isBetween(0.5, 0.9);
        assertThat(poll(2)).containsExactly("c");
        assertThat(tail.progress()).isEqualTo(1);
    }

    @Test
    void findsATopicThatIsCreatedLater() throws IOException {
        assertThat(poll(9)).isEmpty();
        new Segments(data, OTHER).plain(0, "p");
        assertThat(poll(9)).containsExactly("p");
    }
}
