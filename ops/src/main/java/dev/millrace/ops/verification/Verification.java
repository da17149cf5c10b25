package dev.millrace.ops.verification;

import dev.millrace.verifiers.judging.Judge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Judges lines, several at once, and hands them on in their order.
///
/// @param judge judges them
/// @param atOnce how many are judged at once
public record Verification(Judge judge, int atOnce) {
    private static final int AHEAD = 4;

    public Verification {
        if (atOnce < 1) {
            throw new IllegalArgumentException("--threads: got " + atOnce + ", expected >= 1");
        }
    }

    /// Judges lines. No more than a few are in memory.
    ///
    /// @param lines as they are read
    /// @param each gets what came of it, on the calling thread
    public void over(Iterator<VerifyLine> lines, Consumer<Verified> each) throws InterruptedException {
        if (atOnce == 1) {
            while (lines.hasNext()) {
                each.accept(judged(lines.next()));
            }
            return;
        }
        Deque<Future<Verified>> ahead = new ArrayDeque<>();
        var threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
        try {
            while (lines.hasNext()) {
                var line = lines.next();
                ahead.add(threads.submit(() -> judged(line)));
                if (ahead.size() == AHEAD * atOnce) {
                    each.accept(result(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                each.accept(result(ahead.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Verified judged(VerifyLine line) throws InterruptedException {
        var start = System.nanoTime();
        var judgement = judge.judge(List.of(line.request())).getFirst();
        return new Verified(line, judgement, System.nanoTime() - start);
    }

    private static Verified result(Future<Verified> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("verifier: got " + failed.getCause() + ", expected a verdict", failed);
        }
    }
}
