package dev.millrace.ops.bench.scaling;

import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Short runs in which generators write while the learner learns, beside the same runs in which they take turns.
///
/// The policy has random weights and learns nothing, since no answer is right; so responses end by chance,
/// and their lengths are spread more than 1:20 in every step alike.
///
/// @param plan of the runs
public record Asynchrony(RunPlan plan) {
    private static final Unit PERCENT = new Unit("%", true, 1);
    private static final double GOAL = 1.6;
    private static final String IN_TURNS = "learner.batch.maxStaleness=0";
    private static final String SHORT = "learner.batch.sampling.maxTokens=8";

    /// A run in which generators are a version ahead.
    static final String AHEAD = "learner.batch.maxStaleness=1";

    /// What runs are measured in.
    static final Unit SECONDS_A_STEP = new Unit("s/step", true, 3);

    /// Measures, on a broker that is started for it.
    ///
    /// @param rounds how often
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(Rounds rounds) throws InterruptedException {
        try (var site = RunSite.open(plan)) {
            var atOnce = site.side("at-once", List.of(AHEAD));
            var inTurns = site.side("in-turns", List.of(IN_TURNS));
            var keepingUp = site.side("keeping-up", List.of(AHEAD, SHORT));
            var _ = rounds.alternate(List.of(atOnce, inTurns, keepingUp));
            return List.of(pace(rounds, atOnce, inTurns), idle(rounds, keepingUp));
        }
    }

    private static Row pace(Rounds rounds, RunSide atOnce, RunSide inTurns) {
        var what = String.format(
                Locale.ROOT,
                "generators and learner at once (responses of %.0f tokens, at most %.0f; the learner waits %.0f %% of"
                        + " that, and %.0f %% in turns)",
                inTurns.measured(rounds, ShortRun::lengthMean).median(),
                inTurns.measured(rounds, ShortRun::lengthMax).median(),
                100 * atOnce.measured(rounds, ShortRun::learnerIdle).median(),
                100 * inTurns.measured(rounds, ShortRun::learnerIdle).median());
        var rival = new Rival(
                "in turns (staleness 0)", inTurns.measured(rounds, ShortRun::seconds), OptionalDouble.of(GOAL));
        return new Row(what, SECONDS_A_STEP, atOnce.measured(rounds, ShortRun::seconds), Optional.of(rival));
    }

    private static Row idle(Rounds rounds, RunSide keepingUp) {
        var what = String.format(
                Locale.ROOT,
                "learner idle while generators keep up (at most 5 %% is the goal; generators wait %.0f %%)",
                100 * keepingUp.measured(rounds, ShortRun::generatorsIdle).median());
        var idle = keepingUp.measured(rounds, run -> 100 * run.learnerIdle());
        return new Row(what, PERCENT, idle, Optional.empty());
    }
}
