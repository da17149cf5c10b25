package dev.millrace.ops.dataset.rows;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A file of a JSON object a line, as it is or compressed by gzip. Blank lines are passed over, but counted.
///
/// @param file the file
public record JsonLinesFile(Path file) implements FileSource {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final int BYTE_ORDER_MARK = 3;

    @Override
    public Rows open() {
        try {
            return new Lines(new FileInputStream(file.toFile()));
        } catch (IOException failed) {
            throw new DataSetException(file, "data set: got " + failed + ", expected a readable file", failed);
        }
    }

    private final class Lines implements Rows {
        private final FileChannel channel;
        private final InputStream in;
        private final LineReader lines;
        private long number;
        private byte @Nullable [] ahead;

        Lines(FileInputStream raw) throws IOException {
            this.channel = raw.getChannel();
            this.in = decompressed(raw);
            this.lines = new LineReader(in);
        }

        @Override
        public boolean hasNext() {
            while (ahead == null || isBlank(ahead)) {
                ahead = line();
                if (ahead == null) {
                    return false;
                }
            }
            return true;
        }

        private byte @Nullable [] line() {
            try {
                number++;
                var line = lines.next();
                return number == 1 && line != null ? withoutMark(line) : line;
            } catch (IOException failed) {
                throw new DataSetException(
                        place(), "line: got " + failed.getMessage() + ", expected a JSON object a line", failed);
            }
        }

        private RowPlace place() {
            return new RowPlace(JsonLinesFile.this, ':', number);
        }

        @Override
        public Row next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            var row = JsonRow.parse(place(), "line", ahead);
            ahead = null;
            return row;
        }

        @Override
        public long done() {
            try {
                return channel.position();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        var in = new PushbackInputStream(raw, GZIP.length);
        var start = in.readNBytes(GZIP.length);
        in.unread(start);
        return Arrays.equals(start, GZIP) ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= BYTE_ORDER_MARK
                && line[0] == (byte) 0xef
                && line[1] == (byte) 0xbb
                && line[2] == (byte) 0xbf;
        return marked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK, line.length) : line;
    }
}
