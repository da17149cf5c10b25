package dev.millrace.ops.rescoring;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.scorer.scoring.GroupScoring;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Judges logged groups again, several at once, and hands them on in the order of the log.
///
/// @param scoring by the other verifier
/// @param threads how many groups are judged at once
public record Rescoring(GroupScoring scoring, int threads) {
    private static final int AHEAD = 4;

    public Rescoring {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: got " + threads + ", expected >= 1");
        }
    }

    /// Judges what is selected of a run. No more than a few groups a thread are in memory.
    ///
    /// @param history of the run
    /// @param selection which groups
    /// @param each gets them one after the other, on the calling thread
    /// @throws dev.millrace.messages.history.HistoryException if the log cannot be read
    public void over(RunHistory history, Selection selection, Consumer<Rescored> each) throws InterruptedException {
        var selected = selection.of(history);
        Deque<Future<Rescored>> ahead = new ArrayDeque<>();
        var pool = Executors.newFixedThreadPool(threads);
        try (var entries = LogTopic.TRAJECTORIES.read(history)) {
            for (var entry : (Iterable<LogEntry<TrajectoryGroup>>) entries::iterator) {
                if (entry instanceof LogEntry.Intact<TrajectoryGroup> intact && selected.test(intact)) {
                    ahead.add(submit(pool, intact));
                }
                if (ahead.size() == AHEAD * threads) {
                    each.accept(result(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                each.accept(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Future<Rescored> submit(ExecutorService pool, LogEntry.Intact<TrajectoryGroup> entry) {
        return pool.submit(() -> new Rescored(entry, scoring.scoreAgain(entry.value())));
    }

    private static Rescored result(Future<Rescored> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("verifier: got " + failed.getCause() + ", expected a verdict", failed);
        }
    }
}
