package dev.millrace.learner.step;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Does two pieces of work that know nothing of each other, at the same time or one after the other.
final class SideBySide {
    private static final int IDLE_SECONDS = 10;

    private final boolean concurrent;
    private final ThreadPoolExecutor second = new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("learner-critic").factory());

    /// @param concurrent whether the second piece has a thread of its own, which ends when it is long idle
    SideBySide(boolean concurrent) {
        this.concurrent = concurrent;
        second.allowCoreThreadTimeOut(true);
    }

    /// What the two pieces gave.
    ///
    /// @param first of the first
    /// @param second of the second
    record Both<A, B>(A first, B second) {}

    /// Returns once both are done, also where one fails; what the first throws goes before what the second throws.
    ///
    /// @param one done by the calling thread
    /// @param other done by the other
    <A, B> Both<A, B> run(Supplier<A> one, Supplier<B> other) {
        if (!concurrent) {
            var first = one.get();
            return new Both<>(first, other.get());
        }
        var others = CompletableFuture.supplyAsync(other, second);
        A first;
        try {
            first = one.get();
        } catch (RuntimeException | Error failed) {
            others.handle((value, thrown) -> true).join();
            throw failed;
        }
        return new Both<>(first, join(others));
    }

    private static <B> B join(CompletableFuture<B> future) {
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw wrapped;
        }
    }
}
