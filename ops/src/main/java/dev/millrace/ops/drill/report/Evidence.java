package dev.millrace.ops.drill.report;

import dev.millrace.messages.history.StepRange;
import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.replay.Verification;
import dev.millrace.ops.replay.VerifyResult;
import dev.millrace.ops.screen.Screen;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What the log of a run says after the faults.
///
/// @param audit what became of every prompt
/// @param ledger where all that was generated went
/// @param replay every step done again; its end is that of the first that differs, or where somebody had no time
public record Evidence(Audit audit, Ledger ledger, VerifyResult replay) {
    /// Looks at a log that nobody writes to any more.
    ///
    /// @param run the run
    /// @param screen shows progress
    /// @param stopping whether to leave steps out of the replay
    public static Evidence of(RecordedRun run, Screen screen, BooleanSupplier stopping) {
        var replay = new Verification(run, Optional.empty(), screen).verify(StepRange.ALL, stopping);
        return new Evidence(Audit.of(run.history()), Ledger.of(run), replay);
    }

    /// Second copies of groups, which were dropped.
    public long duplicates() {
        return ledger.row(Row.DUPLICATE).groups();
    }

    /// Steps whose weights are others when they are done again. The first ends the replay, so there is at most one.
    public long different() {
        return replay.isIdentical() ? 0 : 1;
    }
}
