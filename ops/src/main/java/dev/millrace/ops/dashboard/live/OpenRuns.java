package dev.millrace.ops.dashboard.live;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.ops.dashboard.listing.RunPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The runs that are looked at. The first request opens one; of many, those that nobody asked for longest are closed.
public final class OpenRuns implements AutoCloseable {
    private static final int MOST = 16;
    private static final long PATIENCE_SECONDS = 4;
    private static final long SETTLING_MILLIS = 400;

    private final LedgerDesk desk = new LedgerDesk();
    private final Map<String, CompletableFuture<OpenRun>> runs = new LinkedHashMap<>(MOST, 0.75f, true);
    private boolean closed;

    /// Opens a run, unless it is.
    ///
    /// @param place where it is
    /// @throws dev.millrace.ops.binding.ConfigurationException if there is no such run
    /// @throws HistoryException if its log cannot be read, or does not answer in time
    public OpenRun open(RunPlace place) throws InterruptedException {
        var opening = opening(place);
        try {
            var run = opening.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            run.settle(SETTLING_MILLIS);
            return run;
        } catch (TimeoutException slow) {
            throw new HistoryException(
                    "run " + place.title() + ": got no log within " + PATIENCE_SECONDS + " s, expected it soon", slow);
        } catch (ExecutionException failed) {
            forget(place.id(), opening);
            throw failure(failed.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private synchronized CompletableFuture<OpenRun> opening(RunPlace place) {
        if (closed) {
            throw new HistoryException("dashboard: got a request, expected none after its end");
        }
        var known = runs.get(place.id());
        if (known != null) {
            return known;
        }
        closeOldest();
        var opening = new CompletableFuture<OpenRun>();
        runs.put(place.id(), opening);
        Thread.ofVirtual().name("open-" + place.id()).start(() -> open(place, opening));
        return opening;
    }

    private void open(RunPlace place, CompletableFuture<OpenRun> opening) {
        try {
            var run = OpenRun.of(place, desk);
            if (!opening.complete(run)) {
                run.close();
            }
        } catch (RuntimeException | Error problem) {
            opening.completeExceptionally(problem);
        }
    }

    private void closeOldest() {
        if (runs.size() >= MOST) {
            var oldest = runs.entrySet().iterator().next();
            runs.remove(oldest.getKey());
            // Its followers take a while to end, and others wait for the lock.
            Thread.ofVirtual().name("close-" + oldest.getKey()).start(() -> end(oldest.getValue()));
        }
    }

    private synchronized void forget(String id, CompletableFuture<OpenRun> failed) {
        runs.remove(id, failed);
    }

    /// A run, if somebody looks at it.
    public synchronized Optional<OpenRun> ifOpen(String id) {
        return Optional.ofNullable(runs.get(id))
                .filter(opening -> opening.isDone() && !opening.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    /// What is not yet open is closed as soon as it is.
    private static void end(CompletableFuture<OpenRun> opening) {
        var _ = opening.thenAccept(OpenRun::close);
        opening.cancel(false);
    }

    /// Closes all.
    @Override
    public void close() {
        List<CompletableFuture<OpenRun>> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(runs.values());
            runs.clear();
        }
        all.forEach(OpenRuns::end);
    }
}
