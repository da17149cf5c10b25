package dev.millrace.ops.dashboard.live;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.value.RunStanding;
import dev.millrace.ops.index.Pipeline;
import dev.millrace.ops.index.RunFollower;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.inspection.TokenTexts;
import dev.millrace.ops.recorded.RecordedRun;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A run that somebody looks at: its index, and what is opened beside it.
public final class OpenRun implements AutoCloseable {
    private final RunPlace place;
    private final Changes changes;
    private final RunFollower follower;
    private final LedgerReading ledger;
    private @Nullable TokenTexts texts;

    private OpenRun(RunPlace place, Changes changes, RunFollower follower, LedgerDesk desk) {
        this.place = place;
        this.changes = changes;
        this.follower = follower;
        this.ledger = new LedgerReading(place, changes, desk);
    }

    /// Opens it alone and begins to read.
    ///
    /// @throws dev.millrace.ops.binding.ConfigurationException if there is no such run
    /// @throws HistoryException if its log cannot be opened
    public static OpenRun of(RunPlace place) {
        return of(place, new LedgerDesk());
    }

    /// Opens it and begins to read.
    ///
    /// @throws dev.millrace.ops.binding.ConfigurationException if there is no such run
    /// @throws HistoryException if its log cannot be opened
    static OpenRun of(RunPlace place, LedgerDesk desk) {
        var changes = new Changes();
        var tailed = place.open();
        return new OpenRun(place, changes, RunFollower.start(index(tailed, place), changes::note), desk);
    }

    private static RunIndex index(RecordedRun tailed, RunPlace place) {
        try {
            return new RunIndex(tailed, place.open());
        } catch (RuntimeException problem) {
            tailed.close();
            throw problem;
        }
    }

    /// Where it is.
    public RunPlace place() {
        return place;
    }

    /// What has been read of it.
    public RunIndex index() {
        return follower.index();
    }

    /// Tells when more has been read.
    public Changes changes() {
        return changes;
    }

    /// Its ledger, which is drawn up when somebody asks for it.
    public LedgerReading ledger() {
        return ledger;
    }

    /// What keeps it from being read on; empty: nothing.
    public Optional<String> trouble() {
        return follower.trouble().map(RunFollower.Trouble::message);
    }

    /// How it stands now.
    public RunStanding standing() {
        return Standing.of(place, index(), System.currentTimeMillis());
    }

    /// What flows through it now.
    public Pipeline pipeline() {
        return index().pipeline(System.currentTimeMillis(), standing().isRunning());
    }

    /// Waits a moment for the whole of it to be read, since small runs are.
    ///
    /// @param millis how long at most
    /// @throws HistoryException if nothing can be read
    void settle(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long seen = changes.count();
        long left = end - System.nanoTime();
        while (index().loaded() < 1 && trouble().isEmpty() && left > 0) {
            changes.await(seen, TimeUnit.NANOSECONDS.toMillis(left) + 1);
            seen = changes.count();
            left = end - System.nanoTime();
        }
        requireSomething();
    }

    private void requireSomething() {
        var problem = trouble();
        if (problem.isPresent() && index().counts().progress().step() < 0) {
            throw new HistoryException(problem.get());
        }
    }

    /// Asks what tokens stand for.
    ///
    /// @param <T> what is asked for
    /// @param question is answered by one thread at a time
    public synchronized <T> T withTexts(Function<TokenTexts, T> question) {
        var known = texts;
        if (known == null) {
            known = index().ask(TokenTexts::of);
            texts = known;
        }
        return question.apply(known);
    }

    @Override
    public synchronized void close() {
        changes.end();
        follower.close();
        if (texts != null) {
            texts.close();
        }
    }
}
