package dev.millrace.verifiers.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads what a program writes, to its end: keeps what is within the limit, and drops the rest.
final class OutputDrain {
    private final InputStream source;
    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private volatile boolean exceeded;

    private OutputDrain(InputStream source, int limit) {
        this.source = source;
        this.limit = limit;
        this.thread = Thread.ofPlatform().daemon().name("sandbox-output").start(this::drain);
    }

    /// Begins to read.
    static OutputDrain of(InputStream source, int limit) {
        return new OutputDrain(source, limit);
    }

    /// Whether it got more than the limit.
    boolean isExceeded() {
        return exceeded;
    }

    /// What is within the limit, once there is no more.
    byte[] bytes() throws InterruptedException {
        thread.join();
        return kept.toByteArray();
    }

    private void drain() {
        var buffer = new byte[1 << 16];
        try (source) {
            for (var count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                var room = limit - kept.size();
                kept.write(buffer, 0, Math.min(count, room));
                exceeded |= count > room;
            }
        } catch (IOException _) {
            // The program was killed.
        }
    }
}
