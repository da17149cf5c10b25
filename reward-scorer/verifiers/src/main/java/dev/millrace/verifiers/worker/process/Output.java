package dev.millrace.verifiers.worker.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a worker's verifier prints. It is read, however much it is, and all but its end forgotten.
final class Output {
    private static final Logger LOG = LoggerFactory.getLogger(Output.class);
    private static final int TAIL = 1_000;
    private static final int CHUNK = 1 << 14;

    private final long limit;
    private final Runnable tooMuch;
    private final AtomicLong sinceAnswer = new AtomicLong();
    private byte[] tail = new byte[0];

    /// @param limit bytes between two answers
    /// @param tooMuch called when there are more
    Output(long limit, Runnable tooMuch) {
        this.limit = limit;
        this.tooMuch = tooMuch;
    }

    /// Whether anybody looks at it.
    static boolean isSeen() {
        return LOG.isDebugEnabled();
    }

    /// Reads to the end.
    void drain(InputStream in) {
        var chunk = new byte[CHUNK];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                take(chunk, read);
            }
        } catch (IOException ended) {
            LOG.debug("output: ended by {}", ended.toString());
        }
    }

    /// Begins to count again.
    void answered() {
        sinceAnswer.set(0);
    }

    /// The last of it as one line, without control characters.
    synchronized String tail() {
        return new String(tail, StandardCharsets.UTF_8)
                .strip()
                .replaceAll("\\s*\\R\\s*", " | ")
                .replaceAll("\\p{C}", "");
    }

    private void take(byte[] chunk, int read) {
        keep(chunk, read);
        if (isSeen()) {
            LOG.debug("output: {}", new String(chunk, 0, read, StandardCharsets.UTF_8));
        }
        if (sinceAnswer.addAndGet(read) > limit) {
            tooMuch.run();
        }
    }

    private synchronized void keep(byte[] chunk, int read) {
        int kept = Math.max(0, Math.min(tail.length, TAIL - read));
        int added = Math.min(read, TAIL);
        var both = Arrays.copyOfRange(tail, tail.length - kept, tail.length + added);
        System.arraycopy(chunk, read - added, both, kept, added);
        tail = both;
    }
}
