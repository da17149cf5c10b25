package dev.millrace.verifiers.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts processes from one thread that lives as long as this process: a sandbox dies with the *thread* that
/// started it, and whoever runs one may do so on a thread that is gone sooner.
public final class Launcher {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-launcher").factory());

    private Launcher() {}

    /// Starts a program with an empty environment.
    public static Process start(List<String> command) throws InterruptedException {
        try {
            return THREAD.submit(() -> {
                        var builder = new ProcessBuilder(command);
                        builder.environment().clear();
                        return builder.start();
                    })
                    .get();
        } catch (ExecutionException thrown) {
            throw new UncheckedIOException(new IOException("sandbox: did not start", thrown.getCause()));
        }
    }
}
