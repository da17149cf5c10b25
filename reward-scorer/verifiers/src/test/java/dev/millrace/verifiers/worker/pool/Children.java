package dev.millrace.verifiers.worker.pool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The worker processes of this JVM, and other processes.
final class Children {
    private Children() {}

    /// Those that run.
    static List<ProcessHandle> running() {
        return ProcessHandle.current().descendants().filter(Children::runs).toList();
    }

    static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(Children::runs).isPresent();
    }

    /// The processes whose ids a file holds, once it does.
    static List<Long> pidsIn(Path file) throws Exception {
        await(() -> file.toFile().length() > 0);
        return Files.readAllLines(file).stream().map(Long::valueOf).toList();
    }

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /// One that ended and that nobody asked for its exit code has no command any more.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
