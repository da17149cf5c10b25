package dev.millrace.policy.network.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the two pickles (protocol 2) that an archive without tensors needs.
final class Pickle {
    private static final int GLOBAL = 'c';
    private static final int EMPTY_TUPLE = ')';
    private static final int NEW_OBJECT = 0x81;
    private static final int EMPTY_DICTIONARY = '}';
    private static final int STRING = 'X';
    private static final int TRUE = 0x88;
    private static final int SET_ITEM = 's';
    private static final int BUILD = 'b';
    private static final int STOP = '.';

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Pickle() {
        bytes.write(0x80);
        bytes.write(2);
    }

    Pickle emptyTuple() {
        bytes.write(EMPTY_TUPLE);
        return this;
    }

    /// An instance of `__torch__.NAME` whose only attribute is `training`.
    Pickle module(String name) {
        bytes.write(GLOBAL);
        bytes.writeBytes(("__torch__\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(EMPTY_TUPLE);
        bytes.write(NEW_OBJECT);
        bytes.write(EMPTY_DICTIONARY);
        string("training");
        bytes.write(TRUE);
        bytes.write(SET_ITEM);
        bytes.write(BUILD);
        return this;
    }

    private void string(String text) {
        bytes.write(STRING);
        bytes.writeBytes(new byte[] {(byte) text.length(), 0, 0, 0});
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toBytes() {
        bytes.write(STOP);
        return bytes.toByteArray();
    }
}
