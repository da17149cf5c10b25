package dev.millrace.verifiers.worker.process;

import dev.millrace.verifiers.worker.protocol.Frames;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Frames on their way to a process, which may be slow to read them: only the thread that runs this waits for it.
final class Outbox implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /// No frame is empty.
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final OutputStream out;

    Outbox(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    void add(byte[] frame) {
        frames.add(frame);
    }

    /// Ends the channel after what was added before.
    void close() {
        frames.add(END);
    }

    @Override
    public void run() {
        try (out) {
            for (var frame = frames.take(); frame.length > 0; frame = frames.take()) {
                Frames.write(out, frame);
                out.flush();
            }
        } catch (IOException broken) {
            LOG.debug("channel: broken: {}", broken.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
