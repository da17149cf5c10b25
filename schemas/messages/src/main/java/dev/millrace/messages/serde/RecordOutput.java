package dev.millrace.messages.serde;

import java.io.ByteArrayOutputStream;

/// Gathers the bytes of a record; where there are as many as was guessed, without copying them once more.
final class RecordOutput extends ByteArrayOutputStream {
    /// @param guess how many there will be
    RecordOutput(int guess) {
        super(guess);
    }

    /// What was written; not to be used after this.
    byte[] bytes() {
        return count == buf.length ? buf : toByteArray();
    }
}
