package dev.millrace.ops.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes the fields of a protobuf message, one after the other. A library for so little would bring Unsafe along,
/// of which the JVM warns on standard error.
final class Fields {
    /// The bits of what goes before a field that say how its content is laid out.
    static final int WIRE = 7;

    /// How a field's content is laid out.
    enum Wire {
        VARINT(0),
        BYTES_8(1),
        LENGTH_FIRST(2),
        BYTES_4(5);

        private final int code;

        Wire(int code) {
            this.code = code;
        }

        /// What goes before a field.
        ///
        /// @param number the field's
        int key(int number) {
            return number << 3 | code;
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// Adds an integer that is not negative.
    Fields integer(int number, long value) {
        varint(Wire.VARINT.key(number));
        varint(value);
        return this;
    }

    /// Adds a float.
    Fields number(int number, float value) {
        varint(Wire.BYTES_4.key(number));
        out.writeBytes(littleEndian(Float.BYTES).putFloat(value).array());
        return this;
    }

    /// Adds a double.
    Fields number(int number, double value) {
        varint(Wire.BYTES_8.key(number));
        out.writeBytes(littleEndian(Double.BYTES).putDouble(value).array());
        return this;
    }

    /// Adds a text.
    Fields text(int number, String text) {
        return content(number, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds a message.
    Fields message(int number, Fields message) {
        return content(number, message.bytes());
    }

    private Fields content(int number, byte[] content) {
        varint(Wire.LENGTH_FIRST.key(number));
        varint(content.length);
        out.writeBytes(content);
        return this;
    }

    /// The message so far.
    byte[] bytes() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
