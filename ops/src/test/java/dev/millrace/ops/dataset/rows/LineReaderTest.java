package dev.millrace.ops.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    /// Around the size of its buffer.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65534, 65535, 65536, 65537, 131072, 200000})
    void cutsLinesOfAnyLength(int length) throws IOException {
        var line = "x".repeat(length);
        var text = line + "\n" + line + "\n\n" + line;
        var reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        List<String> lines = new ArrayList<>();
        for (var next = reader.next(); next != null; next = reader.next()) {
            lines.add(new String(next, StandardCharsets.US_ASCII));
        }
        assertThat(lines).isEqualTo(length == 0 ? List.of("", "", "") : List.of(line, line, "", line));
    }

    @Test
    void doesNotFillTheMemoryWithALineThatDoesNotEnd() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'x');
                return length;
            }
        };
        assertThatThrownBy(() -> new LineReader(endless).next()).hasMessage("a line of more than 67108864 bytes");
    }
}
