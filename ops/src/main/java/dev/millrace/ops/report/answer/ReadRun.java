package dev.millrace.ops.report.answer;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.live.Standing;
import dev.millrace.ops.dashboard.value.RunStanding;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.inspection.TokenTexts;
import dev.millrace.ops.recorded.RecordedRun;
import java.util.function.DoubleConsumer;

/// A run whose log has been read from its start to where it ends now.
///
/// @param place where it is
/// @param index of it
/// @param texts what its tokens stand for
/// @param now when that was, milliseconds since 1970
public record ReadRun(RunPlace place, RunIndex index, TokenTexts texts, long now) implements AutoCloseable {
    private static final int RECORDS = 1_000;

    /// Reads one.
    ///
    /// @param place where it is
    /// @param now milliseconds since 1970
    /// @param progress hears how much has been read, in [0, 1]
    /// @return the caller closes it
    /// @throws dev.millrace.ops.binding.ConfigurationException if there is no such run
    /// @throws dev.millrace.messages.history.HistoryException if its log cannot be read
    public static ReadRun of(RunPlace place, long now, DoubleConsumer progress) {
        var index = index(place);
        try {
            while (index.refresh(RECORDS) == RECORDS) {
                progress.accept(index.loaded());
            }
            progress.accept(1);
            return new ReadRun(place, index, index.ask(TokenTexts::of), now);
        } catch (RuntimeException problem) {
            index.close();
            throw problem;
        }
    }

    private static RunIndex index(RunPlace place) {
        RecordedRun tailed = place.open();
        try {
            return new RunIndex(tailed, place.open());
        } catch (RuntimeException problem) {
            tailed.close();
            throw problem;
        }
    }

    /// Its name in addresses.
    public String id() {
        return place.id();
    }

    /// How it stood then.
    public RunStanding standing() {
        return Standing.of(place, index, now);
    }

    @Override
    public void close() {
        texts.close();
        index.close();
    }
}
