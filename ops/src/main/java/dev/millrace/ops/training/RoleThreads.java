package dev.millrace.ops.training;

import dev.millrace.learner.Learner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;

/// The threads of a run's roles, which begin and end together.
final class RoleThreads {
    private final RunEnd.Watch watch;
    private final Deque<RoleThread> workers = new ArrayDeque<>();

    /// @param watch told of the first end
    RoleThreads(RunEnd.Watch watch) {
        this.watch = watch;
    }

    /// Starts a generator or scorer.
    ///
    /// @param name what it is called in messages
    /// @param role runs until it is told to end
    /// @param closing tells it to end, and waits until it has
    void start(String name, Runnable role, Runnable closing) {
        workers.push(RoleThread.start(name, role, closing, end -> watch.note(premature(name, end))));
    }

    /// Runs the learner until the first end. It ends first: what it has consumed is committed while the others still
    /// run.
    RunEnd learn(Learner learner) {
        try (var _ = RoleThread.start("learner", learner, learner::close, watch::note)) {
            return watch.await();
        } finally {
            closeWorkers();
        }
    }

    /// All at once: each takes its leave of the broker, which takes half a second.
    private void closeWorkers() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.forEach(worker -> closing.execute(worker::close));
        }
    }

    /// A worker ends only when it is closed, and then the run's end is noted already.
    private static RunEnd premature(String name, RunEnd end) {
        return switch (end) {
            case RunEnd.Failed(Throwable cause) ->
                new RunEnd.Failed(new RoleFailedException(name + " ended: " + cause.getMessage(), cause));
            case RunEnd.Finished() ->
                new RunEnd.Failed(new IllegalStateException(name + ": got an end, expected it to go on"));
            case RunEnd.Interrupted() -> end;
        };
    }
}
