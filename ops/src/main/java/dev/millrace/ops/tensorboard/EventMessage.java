package dev.millrace.ops.tensorboard;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/// The part of TensorFlow's protobuf messages that holds scalars.
///
/// | message | field | number | |
/// |---|---|---|---|
/// | `Event` | `wall_time` | 1 | double, seconds since 1970 |
/// | | `step` | 2 | int64 |
/// | | `file_version` | 3 | string, in the first record of a file alone |
/// | | `summary` | 5 | `Summary` |
/// | `Summary` | `value` | 1 | `Summary.Value`, repeated |
/// | `Summary.Value` | `tag` | 1 | string |
/// | | `simple_value` | 2 | float |
final class EventMessage {
    private static final String VERSION = "brain.Event:2";

    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    private EventMessage() {}

    /// What a file begins with.
    ///
    /// @param seconds when it was begun, since 1970
    static byte[] fileVersion(double seconds) {
        return message(out -> {
            out.writeDouble(WALL_TIME, seconds);
            out.writeString(FILE_VERSION, VERSION);
        });
    }

    /// Writes scalars.
    static byte[] of(ScalarEvent event) {
        byte[] summary = message(out -> {
            for (var scalar : event.scalars().entrySet()) {
                out.writeByteArray(VALUE, value(scalar));
            }
        });
        return message(out -> {
            out.writeDouble(WALL_TIME, event.seconds());
            out.writeInt64(STEP, event.step());
            out.writeByteArray(SUMMARY, summary);
        });
    }

    private static byte[] value(Map.Entry<String, Float> scalar) {
        return message(out -> {
            out.writeString(TAG, scalar.getKey());
            out.writeFloat(SIMPLE_VALUE, scalar.getValue());
        });
    }

    /// Reads scalars; there are none in other messages, and what else there is in one is passed over.
    ///
    /// @throws IOException if it is no message
    static ScalarEvent read(byte[] message) throws IOException {
        var in = CodedInputStream.newInstance(message);
        double seconds = 0;
        long step = 0;
        Map<String, Float> scalars = new TreeMap<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case WALL_TIME -> seconds = in.readDouble();
                case STEP -> step = in.readInt64();
                case SUMMARY -> readSummary(in.readByteArray(), scalars);
                default -> in.skipField(tag);
            }
        }
        return new ScalarEvent(seconds, step, scalars);
    }

    private static void readSummary(byte[] message, Map<String, Float> scalars) throws IOException {
        var in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == VALUE) {
                readValue(in.readByteArray(), scalars);
            } else {
                in.skipField(tag);
            }
        }
    }

    private static void readValue(byte[] message, Map<String, Float> scalars) throws IOException {
        var in = CodedInputStream.newInstance(message);
        String name = "";
        float value = Float.NaN;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case TAG -> name = in.readString();
                case SIMPLE_VALUE -> value = in.readFloat();
                default -> in.skipField(tag);
            }
        }
        scalars.put(name, value);
    }

    private static byte[] message(Fields fields) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes);
            fields.writeTo(out);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }
}
