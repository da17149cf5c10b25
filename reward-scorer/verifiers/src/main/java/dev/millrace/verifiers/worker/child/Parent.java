package dev.millrace.verifiers.worker.child;

import dev.millrace.verifiers.worker.protocol.Frames;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The way to the parent. Any thread may use it.
final class Parent {
    private static final int BUFFER = 1 << 16;
    private static final int NOBODY_LISTENS = 1;

    private final OutputStream out;

    Parent(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /// Says something now.
    ///
    /// @throws dev.millrace.verifiers.worker.protocol.ProtocolException if it is too large; nothing was said
    void say(FromWorker message) {
        write(message.encoded(), true);
    }

    /// Says something at the latest with the next that is said now.
    void mention(FromWorker message) {
        write(message.encoded(), false);
    }

    private synchronized void write(byte[] body, boolean now) {
        try {
            Frames.write(out, body);
            if (now) {
                out.flush();
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(NOBODY_LISTENS);
        }
    }
}
