package dev.millrace.verifiers.sandbox.process;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifier.sandbox.SandboxOutcome.End;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A program that runs in a sandbox, seen from outside: fed, drained, watched, and killed when it must.
///
/// The process is bubblewrap; its child is the sandbox's first process, and all others there die with that one.
/// bubblewrap ends after its child, so when it has ended, nothing runs there any more.
public final class SandboxProcess {
    /// Between two looks at its memory and the clock.
    private static final long LOOK_MILLIS = 20;

    /// For a killed process to be gone.
    private static final int KILL_LOOKS = 250;

    private final Process process;
    private final SandboxLimits limits;
    private final OutputDrain output;
    private final OutputDrain errors;

    /// Feeds and drains a process that has just started.
    ///
    /// @param process bubblewrap
    /// @param limits what the program may use
    /// @param input its standard input
    public SandboxProcess(Process process, SandboxLimits limits, byte[] input) {
        this.process = process;
        this.limits = limits;
        this.output = OutputDrain.of(process.getInputStream(), limits.outputBytes());
        this.errors = OutputDrain.of(process.getErrorStream(), limits.outputBytes());
        Thread.ofPlatform().daemon().name("sandbox-input").start(() -> feed(process.getOutputStream(), input));
    }

    /// Waits for its end, or makes it end when a limit or the budget is reached.
    ///
    /// @throws BudgetSpentException if the budget is spent first
    public SandboxOutcome await(Budget budget) throws InterruptedException {
        try {
            var end = watched(Budget.of(limits.time()), budget);
            kill();
            return new SandboxOutcome(end, process.exitValue(), output.bytes(), errors.bytes());
        } finally {
            kill();
        }
    }

    private End watched(Budget time, Budget budget) throws InterruptedException {
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            budget.check();
            var end = limitReached(time);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return output.isExceeded() || errors.isExceeded() ? End.OUTPUT_LIMIT : End.EXITED;
    }

    private Optional<End> limitReached(Budget time) {
        if (output.isExceeded() || errors.isExceeded()) {
            return Optional.of(End.OUTPUT_LIMIT);
        }
        if (time.isSpent()) {
            return Optional.of(End.TIMED_OUT);
        }
        return MemoryUse.exceeds(process.pid(), limits.memoryBytes())
                ? Optional.of(End.MEMORY_LIMIT)
                : Optional.empty();
    }

    /// Kills the sandbox's first process until bubblewrap has seen it die. While bubblewrap still builds
    /// there is no such process, so it is looked for again; bubblewrap itself is killed only if that does
    /// not help, as its child would be left to itself for a moment.
    private void kill() {
        var interrupted = Thread.interrupted();
        for (var looks = 0; process.isAlive(); looks++) {
            if (looks > KILL_LOOKS) {
                throw new IllegalStateException("sandbox: got process " + process.pid()
                        + " alive after it was killed, expected it to end; look for a hung disk or mount");
            }
            process.children().forEach(ProcessHandle::destroyForcibly);
            if (looks > KILL_LOOKS / 2) {
                process.destroyForcibly();
            }
            interrupted |= !pause();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean pause() {
        try {
            process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static void feed(OutputStream sink, byte[] input) {
        try (sink) {
            sink.write(input);
        } catch (IOException _) {
            // It ended without reading all of it.
        }
    }
}
