package dev.millrace.ops.training;

import java.util.concurrent.CompletableFuture;

/// Why a run ended.
sealed interface RunEnd {
    /// The learner has taken every step.
    record Finished() implements RunEnd {}

    /// Somebody asked for it.
    record Interrupted() implements RunEnd {}

    /// A role, or the broker, cannot go on.
    ///
    /// @param cause what happened
    record Failed(Throwable cause) implements RunEnd {}

    /// Where the first of them is noted.
    final class Watch {
        private final CompletableFuture<RunEnd> end = new CompletableFuture<>();

        /// Notes an end, unless there was one before.
        void note(RunEnd first) {
            end.complete(first);
        }

        /// Whether there was one.
        boolean isNoted() {
            return end.isDone();
        }

        /// Waits for the first.
        RunEnd await() {
            return end.join();
        }
    }
}
