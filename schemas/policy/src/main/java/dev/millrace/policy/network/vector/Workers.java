package dev.millrace.policy.network.vector;

import dev.millrace.policy.config.ModelConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;

/// Threads that share tasks, the caller's among them; each has rows of its own.
final class Workers implements AutoCloseable {
    private final List<Worker> workers = new ArrayList<>();
    private final ExecutorService executor;

    /// What one thread computes with.
    record Worker(Rows rows, TokenDraw draw) {}

    Workers(ModelConfig config, int threads) {
        for (int i = 0; i < threads; i++) {
            workers.add(new Worker(
                    new Rows(config), new TokenDraw(config.dimensions().vocabulary())));
        }
        executor = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                Thread.ofPlatform().daemon().name("decoder-", 1).factory());
    }

    /// Does tasks `0` to `count - 1`, each once, and returns when all are done.
    void each(int count, ObjIntConsumer<Worker> task) {
        var next = new AtomicInteger();
        var others = workers.stream()
                .skip(1)
                .limit(Math.max(0, count - 1))
                .map(worker -> CompletableFuture.runAsync(() -> drain(worker, next, count, task), executor))
                .toList();
        try {
            drain(workers.getFirst(), next, count, task);
        } finally {
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        }
    }

    private static void drain(Worker worker, AtomicInteger next, int count, ObjIntConsumer<Worker> task) {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            task.accept(worker, i);
        }
    }

    int threads() {
        return workers.size();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
