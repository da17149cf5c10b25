package dev.millrace.ops.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    /// Event {wall_time: 1.5, step: 300, summary {value {tag: "a/b", simple_value: 0.5}}}, put down by hand.
    private static final String EVENT =
            "09" + "000000000000f83f" + "10" + "ac02" + "2a" + "0c" + "0a" + "0a" + "0a03612f62" + "15" + "0000003f";

    /// Event {wall_time: 1.5, file_version: "brain.Event:2"}.
    private static final String VERSION = "09" + "000000000000f83f" + "1a" + "0d" + "627261696e2e4576656e743a32";

    @TempDir
    private Path folder = Path.of("");

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] framed(String content) throws IOException {
        var out = new ByteArrayOutputStream();
        RecordFraming.write(out, content.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static DataInputStream reading(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void writesTheBytesOfTheSpecification() throws IOException {
        Path file = folder.resolve("events");
        try (var events = EventFile.create(file, 1.5)) {
            events.write(new ScalarEvent(1.5, 300, Map.of("a/b", 0.5f)));
        }
        assertThat(PlainReader.records(file)).extracting(EventFileTest::hex).containsExactly(VERSION, EVENT);
    }

    @Test
    void masksTheChecksumThatIsPublishedForNineDigits() throws IOException {
        int published = 0xe3069283;
        int masked = ((published >>> 15) | (published << 17)) + 0xa282ead8;
        assertThat(PlainReader.masked("123456789".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(masked);
        assertThat(hex(framed("123456789")))
                .startsWith("0900000000000000")
                .endsWith(hex("123456789".getBytes(StandardCharsets.UTF_8))
                        + HexFormat.of().toHexDigits(Integer.reverseBytes(masked)));
    }

    @Test
    void endsBeforeARecordThatIsCutShort() throws IOException {
        byte[] whole = framed("record");
        for (int length = 0; length < whole.length; length++) {
            assertThat(RecordFraming.read(reading(java.util.Arrays.copyOf(whole, length))))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(RecordFraming.read(reading(whole))).contains("record".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endsBeforeARecordWithAWrongByte() throws IOException {
        int length = framed("record").length;
        for (int place = 0; place < length; place++) {
            byte[] damaged = framed("record");
            damaged[place] ^= 1;
            assertThat(RecordFraming.read(reading(damaged)))
                    .as("byte %d", place)
                    .isEmpty();
        }
    }

    @Test
    void passesOverWhatOtherProgramsWrite() {
        var value = new Fields().text(1, "a").number(2, 2f).text(7, "node").integer(9, 300);
        var summary = new Fields().number(8, 1.0).message(1, value).text(1000, "later");
        var event =
                new Fields().integer(2, 5).text(4, "graph").message(5, summary).number(11, 1f);
        assertThat(EventMessage.read(event.bytes())).isEqualTo(new ScalarEvent(0, 5, Map.of("a", 2f)));
    }

    @Test
    void readsBackWhatItWrote() {
        var event = new ScalarEvent(1_799_000_000.25, 1L << 40, Map.of("a", Float.MIN_VALUE, "b/ü", -0f));
        assertThat(EventMessage.read(EventMessage.of(event))).isEqualTo(event);
    }

    @Test
    void refusesToWriteOverAFile() {
        EventFile.create(folder.resolve("events"), 0).close();
        assertThatThrownBy(() -> EventFile.create(folder.resolve("events"), 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("events: cannot be created");
    }
}
