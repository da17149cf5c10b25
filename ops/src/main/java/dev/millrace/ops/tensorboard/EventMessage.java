package dev.millrace.ops.tensorboard;

import dev.millrace.ops.tensorboard.Fields.Wire;
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
        return new Fields()
                .number(WALL_TIME, seconds)
                .text(FILE_VERSION, VERSION)
                .bytes();
    }

    /// Writes scalars.
    static byte[] of(ScalarEvent event) {
        var summary = new Fields();
        event.scalars()
                .forEach((tag, value) ->
                        summary.message(VALUE, new Fields().text(TAG, tag).number(SIMPLE_VALUE, value)));
        return new Fields()
                .number(WALL_TIME, event.seconds())
                .integer(STEP, event.step())
                .message(SUMMARY, summary)
                .bytes();
    }

    /// Reads scalars; what else there is in a message is passed over.
    ///
    /// @throws IllegalArgumentException if it is no message
    static ScalarEvent read(byte[] message) {
        var fields = new FieldReader(message);
        double seconds = 0;
        long step = 0;
        Map<String, Float> scalars = new TreeMap<>();
        while (fields.next()) {
            if (fields.is(WALL_TIME, Wire.BYTES_8)) {
                seconds = fields.longNumber();
            } else if (fields.is(STEP, Wire.VARINT)) {
                step = fields.integer();
            } else if (fields.is(SUMMARY, Wire.LENGTH_FIRST)) {
                readSummary(new FieldReader(fields.content()), scalars);
            } else {
                fields.skip();
            }
        }
        return new ScalarEvent(seconds, step, scalars);
    }

    private static void readSummary(FieldReader summary, Map<String, Float> scalars) {
        while (summary.next()) {
            if (summary.is(VALUE, Wire.LENGTH_FIRST)) {
                readValue(new FieldReader(summary.content()), scalars);
            } else {
                summary.skip();
            }
        }
    }

    private static void readValue(FieldReader value, Map<String, Float> scalars) {
        String tag = "";
        while (value.next()) {
            if (value.is(TAG, Wire.LENGTH_FIRST)) {
                tag = value.text();
            } else if (value.is(SIMPLE_VALUE, Wire.BYTES_4)) {
                scalars.put(tag, value.number());
            } else {
                value.skip();
            }
        }
    }
}
