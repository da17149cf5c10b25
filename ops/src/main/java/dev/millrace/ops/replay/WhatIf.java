package dev.millrace.ops.replay;

import dev.millrace.learner.checkpoint.ModelNeeds;
import dev.millrace.learner.replay.LogReplay;
import dev.millrace.learner.replay.TrajectoryFeed;
import dev.millrace.learner.state.Progress;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Trains another algorithm on the trajectories of a run.
///
/// 1. It starts where the run started. Where the range begins later, the run's own steps up to there
///    are done again first.
/// 2. Every step of the range trains the other algorithm on what the run's step consumed. Refills are
///    passed over, so are rounds of value-pretraining where the algorithm has none or has ended it.
/// 3. What comes out is a run of its own, with a log of its own.
///
/// The responses are those of the run's policies: the further the weights part from the run's, the more they are
/// off-policy. The effective sample size says how much.
public final class WhatIf {
    private final RecordedRun run;
    private final StepLog log;
    private final LoggedSettings logged;
    private final Optional<Path> model;
    private final Screen screen;

    /// Prepares; nothing is read yet but the steps.
    ///
    /// @param run whose trajectories
    /// @param model the initial policy, where that is not in the run's directory
    /// @param screen shows progress
    public WhatIf(RecordedRun run, Optional<Path> model, Screen screen) {
        this.run = run;
        this.log = StepLog.read(run.history());
        this.logged = new LoggedSettings(run, log);
        this.model = model;
        this.screen = screen;
    }

    /// Trains.
    ///
    /// @param range the steps whose trajectories are trained on
    /// @param changes the other algorithm
    /// @param out gets the new run; not there yet
    /// @param stopping asked between two steps; once it holds, the new run ends with what is done
    /// @return what came of it
    /// @throws ConfigurationException where the algorithm cannot be, or needs a network that is not there
    public WhatIfResult train(StepRange range, WhatIfSettings changes, Path out, BooleanSupplier stopping) {
        var asked = range.of(log).stream().map(StepEntry::record).toList();
        long first = asked.getFirst().step();
        var original = logged.at(first);
        var other = changes.over(logged.yamlAt(first), original);
        ReplayStart.requireMachine(run, model, other);
        model.ifPresent(given -> ReplayStart.requireGiven(
                given, original.learner(), log.entries().getFirst().record()));
        var start = ReplayStart.of(run, model, original.learner(), needs(original, other, first == 1), first);
        var before = log.entries().stream()
                .map(StepEntry::record)
                .filter(record -> record.step() > start.progress().step() && record.step() < first)
                .toList();
        var all = Stream.concat(before.stream(), asked.stream()).toList();
        try (var _ = start.models();
                var feed = new TrajectoryFeed(run.history(), all)) {
            var there = catchUp(start, before, original, feed);
            requireNetworks(start, other);
            try (var replay = new LogReplay(other.learner(), other.run().seed(), start.models(), there, feed);
                    var writer = WhatIfRun.create(out, run, start.policy(), other)) {
                writer.start(start.models(), there);
                train(replay, asked, writer, stopping);
                return writer.finish(start.models(), replay.progress(), new ProgressBar(screen, "log"));
            }
        }
    }

    /// Does the run's own steps before the range, and starts counting anew.
    private static Progress catchUp(
            ReplayStart start, List<StepRecord> before, RunSettings original, TrajectoryFeed feed) {
        if (before.isEmpty()) {
            return anew(start.progress());
        }
        try (var replay =
                new LogReplay(original.learner(), original.run().seed(), start.models(), start.progress(), feed)) {
            before.forEach(replay::take);
            return anew(replay.progress());
        }
    }

    private static Progress anew(Progress progress) {
        return new Progress(0, progress.version(), progress.pretrained());
    }

    /// The reference is the policy that the run started from, so it is there at every step. A critic is there where
    /// the run had one, or from the beginning.
    private static ModelNeeds needs(RunSettings original, RunSettings other, boolean fromTheBeginning) {
        var needed = other.learner().modelNeeds();
        return fromTheBeginning
                ? needed
                : new ModelNeeds(
                        original.learner().modelNeeds().critic(),
                        needed.reference() || original.learner().modelNeeds().reference());
    }

    private static void requireNetworks(ReplayStart start, RunSettings other) {
        if (other.learner().modelNeeds().critic() && start.models().critic().isEmpty()) {
            throw new ConfigurationException(
                    "--set",
                    "an algorithm with a critic, which the run does not have",
                    "a range from step 1 on, or an algorithm without it");
        }
    }

    private void train(LogReplay replay, List<StepRecord> asked, WhatIfRun writer, BooleanSupplier stopping) {
        var bar = new ProgressBar(screen, "what if");
        int done = 0;
        for (var record : asked) {
            if (stopping.getAsBoolean()) {
                return;
            }
            if (record.phase() != Phase.REFILL) {
                replay.take(record).ifPresent(step -> writer.step(record, step));
            }
            bar.show(++done, asked.size(), "step " + record.step());
        }
    }
}
