package dev.millrace.ops.tensorboard;

import dev.millrace.ops.tensorboard.Fields.Wire;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads the fields of a protobuf message. The checksum around it was right: it is as somebody wrote it.
final class FieldReader {
    private final ByteBuffer in;
    private int key;

    FieldReader(byte[] message) {
        in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Goes on to the next field.
    ///
    /// @return whether there is one
    boolean next() {
        if (in.hasRemaining()) {
            key = (int) integer();
            return true;
        }
        return false;
    }

    /// Whether the field is the one of a number, and laid out so.
    boolean is(int number, Wire wire) {
        return key == wire.key(number);
    }

    /// The field as an integer.
    long integer() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /// The field as a float.
    float number() {
        return in.getFloat();
    }

    /// The field as a double.
    double longNumber() {
        return in.getDouble();
    }

    /// The field as a text.
    String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }

    /// The field as a message.
    byte[] content() {
        byte[] content = new byte[(int) integer()];
        in.get(content);
        return content;
    }

    /// Passes the field over.
    ///
    /// @throws IllegalArgumentException if it is laid out as no field is
    void skip() {
        switch (key & Fields.WIRE) {
            case 0 -> integer();
            case 1 -> longNumber();
            case 2 -> content();
            case 5 -> number();
            default ->
                throw new IllegalArgumentException("field: got key " + key + ", expected a wire type of 0, 1, 2 or 5");
        }
    }
}
