package dev.millrace.ops.dashboard.live;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.value.RunStanding;
import dev.millrace.ops.index.Counts;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.recorded.RunState;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Finds out how a run stands.
public final class Standing {
    /// A run of which only its log is known goes on while something comes.
    private static final long SILENT_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private Standing() {}

    /// How it stands now.
    ///
    /// @param place where it is
    /// @param index of it
    /// @param now milliseconds since 1970
    public static RunStanding of(RunPlace place, RunIndex index, long now) {
        var progress = index.counts().progress();
        Optional<RunState.Reached> last = progress.step() < 0
                ? Optional.empty()
                : Optional.of(new RunState.Reached(progress.step(), progress.version()));
        return switch (place) {
            case RunPlace.Directory(var root, var _) -> RunStanding.of(RunState.of(root, index.settings(), last));
            case RunPlace.Named _ -> byLog(progress, index, now);
        };
    }

    private static RunStanding byLog(Counts.Progress progress, RunIndex index, long now) {
        if (progress.step() < 0) {
            return RunStanding.of(new RunState.Empty());
        }
        if (progress.version() >= index.settings().learner().schedule().policySteps()) {
            return RunStanding.of(new RunState.Finished());
        }
        return now - progress.lastTime() < SILENT_MILLIS
                ? new RunStanding("running", "running, by its log")
                : RunStanding.of(new RunState.Ended(progress.step()));
    }
}
