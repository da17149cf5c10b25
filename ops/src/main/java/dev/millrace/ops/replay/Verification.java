package dev.millrace.ops.replay;

import dev.millrace.learner.replay.LogReplay;
import dev.millrace.learner.replay.TrajectoryFeed;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Does steps of a run again, under its own configuration, and compares the weights that each leaves with the
/// digests on the log.
///
/// 1. It starts with the newest checkpoint before the range, or with the initial networks.
/// 2. It takes every step from there to the end of the range, each from the trajectories that it consumed.
/// 3. It ends at the first step that differs.
public final class Verification {
    private final RecordedRun run;
    private final StepLog log;
    private final LoggedSettings settings;
    private final Optional<Path> model;
    private final Screen screen;

    /// Prepares; nothing is read yet but the steps.
    ///
    /// @param run which
    /// @param model the initial policy, where that is not in the run's directory
    /// @param screen shows progress
    public Verification(RecordedRun run, Optional<Path> model, Screen screen) {
        this.run = run;
        this.log = StepLog.read(run.history());
        this.settings = new LoggedSettings(run, log);
        this.model = model;
        this.screen = screen;
    }

    /// Verifies.
    ///
    /// @param range which steps
    /// @param stopping asked between two steps; once it holds, it ends with those that are done
    /// @return what became of it
    public VerifyResult verify(StepRange range, BooleanSupplier stopping) {
        long began = System.nanoTime();
        var asked = range.of(log);
        long first = asked.getFirst().record().step();
        settings.remarks(asked.getFirst().record()).forEach(screen::note);
        long last = asked.getLast().record().step();
        var learner = settings.at(first).learner();
        ReplayStart.requireMachine(run, model, settings.at(first));
        model.ifPresent(given -> ReplayStart.requireGiven(
                given, learner, log.entries().getFirst().record()));
        var start = ReplayStart.of(run, model, learner, learner.modelNeeds(), first);
        long after = start.progress().step();
        var steps = log.entries().stream()
                .map(StepEntry::record)
                .filter(record -> record.step() > after && record.step() <= last)
                .toList();
        try (var _ = start.models();
                var feed = new TrajectoryFeed(run.history(), steps);
                var replay = replay(start, feed)) {
            if (start.isBeginning()) {
                log.requireFrom(0);
                start.requireInitial(log.entries().getFirst().record());
            }
            requireFirst(steps, after + 1);
            return compare(replay, steps, new VerifyResult.Range(first, last), began, stopping);
        }
    }

    /// The steps of an excerpt may begin later.
    private void requireFirst(List<StepRecord> steps, long expected) {
        if (steps.getFirst().step() != expected) {
            throw new HistoryException("steps in " + run.history().place() + ": got step "
                    + steps.getFirst().step() + " first, expected step " + expected
                    + ", which the weights that are there begin with");
        }
    }

    private LogReplay replay(ReplayStart start, TrajectoryFeed feed) {
        var at = settings.at(start.progress().step() + 1);
        return new LogReplay(at.learner(), at.run().seed(), start.models(), start.progress(), feed);
    }

    private VerifyResult compare(
            LogReplay replay, List<StepRecord> steps, VerifyResult.Range range, long began, BooleanSupplier stopping) {
        var bar = new ProgressBar(screen, "replay");
        long after = replay.progress().step();
        long identical = 0;
        Optional<StepDifference> difference = Optional.empty();
        for (var record : steps) {
            if (difference.isPresent() || stopping.getAsBoolean()) {
                break;
            }
            if (!record.configuration().isEmpty() && record.step() > after + 1) {
                replay.switchTo(settings.at(record.step()).learner());
            }
            difference = StepDifference.of(record, replay.take(record));
            identical += difference.isEmpty() && record.step() >= range.first() ? 1 : 0;
            bar.show(record.step() - after, steps.size(), "step " + record.step());
        }
        return new VerifyResult(
                run.history().topics().run(), range, after, identical, difference, (System.nanoTime() - began) / 1e9);
    }
}
