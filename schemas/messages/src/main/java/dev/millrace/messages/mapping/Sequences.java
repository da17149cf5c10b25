package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.ElementTypeData;
import dev.millrace.messages.avro.SequenceData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Token ids and log-probabilities as one little-endian `bytes` field: ten times faster than an Avro array.
final class Sequences {
    private Sequences() {}

    static SequenceData of(int[] values) {
        var bytes = littleEndian(ByteBuffer.allocate(values.length * Integer.BYTES));
        bytes.asIntBuffer().put(values);
        return new SequenceData(ElementTypeData.INT32, bytes);
    }

    static SequenceData of(float[] values) {
        var bytes = littleEndian(ByteBuffer.allocate(values.length * Float.BYTES));
        bytes.asFloatBuffer().put(values);
        return new SequenceData(ElementTypeData.FLOAT32, bytes);
    }

    static int[] ints(String what, SequenceData data) {
        var values = new int[elements(what, data, ElementTypeData.INT32, Integer.BYTES)];
        littleEndian(data.getElements()).asIntBuffer().get(values);
        return values;
    }

    static float[] floats(String what, SequenceData data) {
        var values = new float[elements(what, data, ElementTypeData.FLOAT32, Float.BYTES)];
        littleEndian(data.getElements()).asFloatBuffer().get(values);
        return values;
    }

    /// The bytes of a buffer that nobody else uses, as those are that a decoder made.
    static byte[] raw(ByteBuffer buffer) {
        boolean whole = buffer.hasArray() && buffer.arrayOffset() == 0;
        if (whole && buffer.array().length == buffer.remaining()) {
            return buffer.array();
        }
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static int elements(String what, SequenceData data, ElementTypeData expected, int size) {
        if (data.getDtype() != expected) {
            throw new IllegalArgumentException(
                    what + ": got elements of type " + data.getDtype() + ", expected " + expected);
        }
        var bytes = data.getElements().remaining();
        if (bytes % size != 0) {
            throw new IllegalArgumentException(what + ": got " + bytes + " bytes, expected a multiple of " + size);
        }
        return bytes / size;
    }

    private static ByteBuffer littleEndian(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
