package dev.millrace.verifiers.worker.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes a frame's body. Text is UTF-16 as it is in memory, so that also half a surrogate pair arrives as it was.
final class FrameWriter {
    private ByteBuffer body = ByteBuffer.allocate(1024);

    FrameWriter tag(int tag) {
        room(1).put((byte) tag);
        return this;
    }

    FrameWriter flag(boolean flag) {
        return tag(flag ? 1 : 0);
    }

    FrameWriter whole(int number) {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    FrameWriter longer(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    FrameWriter real(double number) {
        room(Double.BYTES).putDouble(number);
        return this;
    }

    FrameWriter text(String text) {
        long bytes = (long) text.length() * Character.BYTES;
        whole(text.length());
        room(bytes).asCharBuffer().put(text);
        body.position(body.position() + (int) bytes);
        return this;
    }

    FrameWriter word(Enum<?> word) {
        return text(word.name());
    }

    FrameWriter wholes(int[] numbers) {
        long bytes = (long) numbers.length * Integer.BYTES;
        whole(numbers.length);
        room(bytes).asIntBuffer().put(numbers);
        body.position(body.position() + (int) bytes);
        return this;
    }

    <T> FrameWriter list(Collection<T> all, BiConsumer<FrameWriter, T> each) {
        whole(all.size());
        all.forEach(one -> each.accept(this, one));
        return this;
    }

    <T> FrameWriter optional(Optional<T> maybe, BiConsumer<FrameWriter, T> each) {
        flag(maybe.isPresent());
        maybe.ifPresent(one -> each.accept(this, one));
        return this;
    }

    <T> FrameWriter map(Map<String, T> all, BiConsumer<FrameWriter, T> value) {
        return list(all.entrySet(), (out, entry) -> value.accept(out.text(entry.getKey()), entry.getValue()));
    }

    byte[] body() {
        return Arrays.copyOf(body.array(), body.position());
    }

    private ByteBuffer room(long more) {
        long needed = body.position() + more;
        if (needed > Frames.MOST_BYTES) {
            throw new ProtocolException("frame: got more than " + Frames.MOST_BYTES + " bytes, expected at most these");
        }
        if (needed > body.capacity()) {
            body = ByteBuffer.allocate((int) Math.max(needed, Math.min(2L * body.capacity(), Frames.MOST_BYTES)))
                    .put(body.flip());
        }
        return body;
    }
}
