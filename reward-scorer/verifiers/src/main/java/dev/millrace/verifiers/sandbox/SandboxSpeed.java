package dev.millrace.verifiers.sandbox;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxOutcome;
import dev.millrace.verifier.sandbox.SandboxProgram;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// How many times a second a program runs in a sandbox.
///
/// @param runs how many there were
/// @param seconds how long they took together
public record SandboxSpeed(int runs, double seconds) {
    /// Runs per second.
    public double perSecond() {
        return runs / seconds;
    }

    /// Measures it.
    ///
    /// @param sandbox where the program runs
    /// @param program what runs
    /// @param runs how often
    /// @param atOnce how many at the same time
    /// @throws IllegalStateException if a run did not end with exit code 0
    public static SandboxSpeed of(Sandbox sandbox, SandboxProgram program, int runs, int atOnce)
            throws InterruptedException, ExecutionException {
        Callable<SandboxOutcome> once = () -> sandbox.run(program, Budget.of(Duration.ofMinutes(1)));
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var start = System.nanoTime();
            for (var run : threads.invokeAll(
                    IntStream.range(0, runs).mapToObj(_ -> once).toList())) {
                requireSuccess(run.get());
            }
            return new SandboxSpeed(runs, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void requireSuccess(SandboxOutcome outcome) {
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException("sandbox: got exit code " + outcome.exitCode() + ", expected 0");
        }
    }
}
