package dev.millrace.ops.tensorboard;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32C;

/// How TensorFlow puts records one after the other (TFRecord): length, its checksum, content, its checksum.
///
/// | bytes | | |
/// |---|---|---|
/// | 8 | length n | unsigned, little-endian |
/// | 4 | masked CRC-32C of the length | little-endian |
/// | n | content | |
/// | 4 | masked CRC-32C of the content | little-endian |
///
/// A checksum c is masked as ((c >>> 15) | (c << 17)) + 0xa282ead8, so that checksums over checksums stay useful.
final class RecordFraming {
    private static final int MASK = 0xa282ead8;
    private static final int HEAD = 12;
    private static final int FOOT = 4;

    /// A longer record is none of ours: the file is damaged.
    private static final int LONGEST = 1 << 24;

    private RecordFraming() {}

    /// Writes one record.
    static void write(OutputStream out, byte[] content) throws IOException {
        var framed = ByteBuffer.allocate(HEAD + content.length + FOOT).order(ByteOrder.LITTLE_ENDIAN);
        framed.putLong(content.length);
        framed.putInt(masked(framed.array(), Long.BYTES));
        framed.put(content);
        framed.putInt(masked(content, content.length));
        out.write(framed.array());
    }

    /// Reads the next record.
    ///
    /// @return empty at the end, and where a record is cut short or damaged
    static Optional<byte[]> read(DataInputStream in) throws IOException {
        try {
            var head = ByteBuffer.wrap(exactly(in, HEAD)).order(ByteOrder.LITTLE_ENDIAN);
            long length = head.getLong();
            if (length < 0 || length > LONGEST || head.getInt() != masked(head.array(), Long.BYTES)) {
                return Optional.empty();
            }
            byte[] content = exactly(in, (int) length);
            int checksum = ByteBuffer.wrap(exactly(in, FOOT))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            return checksum == masked(content, content.length) ? Optional.of(content) : Optional.empty();
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    private static byte[] exactly(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private static int masked(byte[] bytes, int count) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, count);
        int plain = (int) checksum.getValue();
        return ((plain >>> 15) | (plain << 17)) + MASK;
    }
}
