package dev.millrace.ops.dataset.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Cuts bytes into lines, so that one that is not UTF-8 does not spoil the others.
final class LineReader {
    /// Longer than any row that makes sense; a file without line ends must not fill the memory.
    static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int until;

    LineReader(InputStream in) {
        this.in = in;
    }

    /// The next line without its end; null after the last one.
    byte @Nullable [] next() throws IOException {
        if (!fill()) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int end = endOfLine();
            line.write(buffer, from, end - from);
            from = end + 1;
            if (end < until) {
                break;
            }
            if (line.size() > LONGEST) {
                throw new IOException("a line of more than " + LONGEST + " bytes");
            }
        }
        return line.toByteArray();
    }

    private int endOfLine() {
        int end = from;
        while (end < until && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /// Whether there are bytes to come.
    private boolean fill() throws IOException {
        if (from >= until) {
            from = 0;
            until = in.read(buffer);
        }
        return until > 0;
    }
}
