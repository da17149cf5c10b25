package dev.millrace.verifiers.worker.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Frames on a stream: four bytes of length, then so many bytes of body.
public final class Frames {
    /// The largest body.
    public static final int MOST_BYTES = 64 << 20;

    private Frames() {}

    /// Reads the next frame's body; memory is taken as it arrives, not as the length promises.
    ///
    /// @return empty at the stream's end
    /// @throws EOFException if the stream ends within a frame
    /// @throws ProtocolException if the length cannot be one
    public static Optional<byte[]> read(InputStream in) throws IOException {
        var head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return Optional.empty();
        }
        int length = head.length < Integer.BYTES ? 1 : ByteBuffer.wrap(head).getInt();
        if (length < 1 || length > MOST_BYTES) {
            throw new ProtocolException("frame: got " + length + " bytes, expected 1 to " + MOST_BYTES);
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("frame: got its first " + body.length + " bytes, expected " + length);
        }
        return Optional.of(body);
    }

    /// Writes a frame, without flushing.
    public static void write(OutputStream out, byte[] body) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(body.length).array());
        out.write(body);
    }
}
