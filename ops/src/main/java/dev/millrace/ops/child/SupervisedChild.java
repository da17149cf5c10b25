package dev.millrace.ops.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A child that is started again at once when it ends, whatever it ended of, as a service manager does it.
public final class SupervisedChild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedChild.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long END_SECONDS = 60;
    private static final int KILLED = 128 + 9;

    private final String name;
    private final ChildJvm jvm;
    private final List<String> arguments;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Process process;
    private volatile boolean closing;

    private SupervisedChild(String name, ChildJvm jvm, List<String> arguments) {
        this.name = name;
        this.jvm = jvm;
        this.arguments = List.copyOf(arguments);
        this.process = start();
    }

    /// Starts it.
    ///
    /// @param name what it is called in messages
    /// @param jvm how
    /// @param arguments of its main class
    /// @throws UncheckedIOException where that is not possible
    public static SupervisedChild start(String name, ChildJvm jvm, List<String> arguments) {
        var child = new SupervisedChild(name, jvm, arguments);
        Thread.ofPlatform().daemon().name(name + "-supervisor").start(child::supervise);
        return child;
    }

    /// The process of its present life.
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// How often it ended by itself, neither killed nor asked to.
    public int failures() {
        return failures.get();
    }

    /// Asks it to end, which gives it the time to commit what is done, and waits until it has.
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{}: got no end within {} s, expected one; it is killed", name, END_SECONDS);
                process.destroyForcibly().waitFor();
            }
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process start() {
        try {
            return jvm.start(arguments);
        } catch (IOException problem) {
            throw new UncheckedIOException(name + ": cannot be started", problem);
        }
    }

    private void supervise() {
        try {
            do {
                int code = process.waitFor();
                if (code != KILLED && !closing) {
                    failures.incrementAndGet();
                    LOG.warn("{}: got exit code {}, expected it to go on; see {}", name, code, jvm.log());
                    Thread.sleep(PAUSE_MILLIS);
                }
            } while (restarted());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean restarted() {
        if (!closing) {
            process = start();
        }
        return !closing;
    }
}
