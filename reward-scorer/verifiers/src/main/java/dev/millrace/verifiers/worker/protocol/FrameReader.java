package dev.millrace.verifiers.worker.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads a frame's body. A length never takes more memory than the frame has bytes left.
final class FrameReader {
    private final ByteBuffer body;

    FrameReader(byte[] body) {
        this.body = ByteBuffer.wrap(body);
    }

    int tag() {
        return body.get();
    }

    boolean flag() {
        return tag() != 0;
    }

    int whole() {
        return body.getInt();
    }

    long longer() {
        return body.getLong();
    }

    double real() {
        return body.getDouble();
    }

    <E extends Enum<E>> E word(Class<E> words) {
        return Enum.valueOf(words, text());
    }

    String text() {
        return bytes(Character.BYTES).asCharBuffer().toString();
    }

    int[] wholes() {
        var numbers = bytes(Integer.BYTES).asIntBuffer();
        var array = new int[numbers.remaining()];
        numbers.get(array);
        return array;
    }

    <T> List<T> list(Function<FrameReader, T> each) {
        int size = length(1);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(each.apply(this));
        }
        return all;
    }

    <T> Optional<T> optional(Function<FrameReader, T> each) {
        return flag() ? Optional.of(each.apply(this)) : Optional.empty();
    }

    <T> Map<String, T> map(Function<FrameReader, T> value) {
        int size = length(1);
        Map<String, T> all = new HashMap<>();
        for (int i = 0; i < size; i++) {
            all.put(text(), value.apply(this));
        }
        return all;
    }

    /// Requires that everything was read.
    void requireEnd() {
        if (body.hasRemaining()) {
            throw new ProtocolException("frame: got " + body.remaining() + " bytes after its end, expected none");
        }
    }

    private ByteBuffer bytes(int each) {
        int length = length(each) * each;
        var bytes = body.slice(body.position(), length);
        body.position(body.position() + length);
        return bytes;
    }

    private int length(int each) {
        int length = body.getInt();
        if (length < 0 || length > body.remaining() / each) {
            throw new ProtocolException(
                    "frame: got a part of " + length + ", expected at most the " + body.remaining() + " bytes left");
        }
        return length;
    }
}
