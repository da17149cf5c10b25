package dev.millrace.messages.history.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSegmentTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void leavesWhatABrokerWroteWhileItWasOpen() throws IOException {
        var segments = new Segments(data, "run.steps");
        segments.plain(0, "one");
        var file = segments.partition().resolve("00000000000000000000.log");
        var opened = OpenSegment.of(file);
        segments.plain(0, "two");
        long written = Files.size(file);
        opened.close();
        assertThat(file).hasSize(written);
        assertThat(opened.records().sizeInBytes()).isLessThan((int) written);
    }
}
