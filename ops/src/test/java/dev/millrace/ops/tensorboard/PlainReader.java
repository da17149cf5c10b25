package dev.millrace.ops.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads event files by nothing but the specification: no protobuf library, a checksum computed bit by bit.
final class PlainReader {
    private static final int POLYNOMIAL = 0x82F63B78;

    private PlainReader() {}

    /// One scalar of a file.
    record Scalar(String tag, long step, double seconds, float value) {}

    /// The contents of a file's records; every checksum has to be right.
    static List<byte[]> records(Path file) throws IOException {
        var in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> records = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] head = take(in, 8);
            require(in.getInt(), head);
            byte[] content = take(in, (int)
                    ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong());
            require(in.getInt(), content);
            records.add(content);
        }
        return records;
    }

    /// The scalars of a file, in order.
    static List<Scalar> scalars(Path file) throws IOException {
        List<Scalar> scalars = new ArrayList<>();
        records(file).forEach(record -> addScalars(ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN), scalars));
        return scalars;
    }

    private static void addScalars(ByteBuffer event, List<Scalar> scalars) {
        double seconds = 0;
        long step = 0;
        while (event.hasRemaining()) {
            switch (event.get()) {
                case 1 << 3 | 1 -> seconds = event.getDouble();
                case 2 << 3 -> step = varint(event);
                case 3 << 3 | 2 -> take(event, (int) varint(event));
                case 5 << 3 | 2 -> addValues(section(event), step, seconds, scalars);
                default -> throw new AssertionError("a field of an event that nobody writes");
            }
        }
    }

    private static void addValues(ByteBuffer summary, long step, double seconds, List<Scalar> scalars) {
        while (summary.hasRemaining()) {
            requireByte(summary, 1 << 3 | 2);
            var value = section(summary);
            requireByte(value, 1 << 3 | 2);
            var tag = new String(take(value, (int) varint(value)), StandardCharsets.UTF_8);
            requireByte(value, 2 << 3 | 5);
            scalars.add(new Scalar(tag, step, seconds, value.getFloat()));
        }
    }

    private static ByteBuffer section(ByteBuffer in) {
        return ByteBuffer.wrap(take(in, (int) varint(in))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long varint(ByteBuffer in) {
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

    private static byte[] take(ByteBuffer in, int count) {
        byte[] taken = new byte[count];
        in.get(taken);
        return taken;
    }

    private static void requireByte(ByteBuffer in, int expected) {
        if (in.get() != expected) {
            throw new AssertionError("byte before " + in.position() + ": expected " + expected);
        }
    }

    private static void require(int checksum, byte[] content) {
        if (checksum != masked(content)) {
            throw new AssertionError("checksum of " + content.length + " bytes");
        }
    }

    /// The masked CRC-32C of bytes.
    static int masked(byte[] bytes) {
        int crc = ~0;
        for (byte each : bytes) {
            crc ^= each & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
            }
        }
        return Integer.rotateRight(~crc, 15) + 0xa282ead8;
    }
}
