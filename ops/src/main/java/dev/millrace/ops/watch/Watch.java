package dev.millrace.ops.watch;

import dev.millrace.learner.evaluation.EvaluationResult.Question;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.StepText;
import dev.millrace.ops.glance.table.GlanceTable;
import dev.millrace.ops.glance.table.Refresher;
import dev.millrace.ops.index.evaluation.EvaluationPoint;
import dev.millrace.ops.screen.Screen;
import java.util.List;
import java.util.Optional;

/// Shows a run from its log until it ends: a table on a terminal, elsewhere a line when there are new steps. A log
/// that does not answer is waited for.
public final class Watch {
    private static final long PERIOD_MILLIS = 1_000;

    private final OpenRun run;
    private final Screen screen;
    private volatile RunGlance glance;
    private String toldLine = "";
    private int toldEvaluations = -1;
    private Optional<String> trouble = Optional.empty();

    /// @param run what is watched; closed by the caller
    /// @param screen where it is shown
    public Watch(OpenRun run, Screen screen) {
        this.run = run;
        this.screen = screen;
        this.glance = look();
    }

    /// Waits until all that the log holds now has been read.
    ///
    /// @return the run then
    public RunGlance once() throws InterruptedException {
        long seen = run.changes().count();
        while (run.index().loaded() < 1 && run.trouble().isEmpty()) {
            run.changes().await(seen, PERIOD_MILLIS);
            seen = run.changes().count();
        }
        tellTrouble();
        return look();
    }

    /// Shows it until it ends.
    ///
    /// @return the run then
    public RunGlance untilItEnds() throws InterruptedException {
        try (var _ = Refresher.start(screen)) {
            boolean isOver = false;
            while (!isOver) {
                long seen = run.changes().count();
                tell();
                run.changes().await(seen, PERIOD_MILLIS);
                isOver = glance.stage().isOver() && run.changes().count() == seen;
            }
            return glance;
        } finally {
            screen.endStatus();
        }
    }

    private void tell() {
        tellTrouble();
        if (run.index().loaded() < 1 && trouble.isEmpty()) {
            tellReading();
            return;
        }
        glance = look();
        tellEvaluations();
        if (screen.isTerminal()) {
            screen.show(new GlanceTable(() -> glance, screen.hasBlocks()));
        } else if (!glance.line().equals(toldLine)) {
            toldLine = glance.line();
            screen.status(toldLine);
        }
    }

    private void tellReading() {
        if (screen.isTerminal()) {
            screen.status("reading the log: " + (int) (100 * run.index().loaded()) + "%");
        }
    }

    private void tellTrouble() {
        var now = run.trouble();
        if (now.isPresent() && trouble.isEmpty()) {
            screen.line("millrace: " + now.get() + "; goes on when it is back");
        } else if (now.isEmpty() && trouble.isPresent()) {
            screen.note("the log answers again");
        }
        trouble = now;
    }

    /// Those that were there before are only counted.
    private void tellEvaluations() {
        var results =
                run.index().evaluations().stream().map(EvaluationPoint::result).toList();
        if (toldEvaluations >= 0) {
            results.stream().skip(toldEvaluations).map(StepText::evaluation).forEach(screen::note);
        }
        toldEvaluations = results.size();
    }

    private RunGlance look() {
        var standing = run.standing();
        boolean isFinished = standing.state().equals("finished");
        boolean isOver = switch (run.place()) {
            case RunPlace.Directory _ -> !standing.isRunning();
            case RunPlace.Named _ -> isFinished && isEvaluated();
        };
        return new IndexGlance(run.place().title(), run.index(), run.pipeline()).at(isOver, isFinished);
    }

    /// Whether every set that was asked before training was asked after it too, and came back.
    private boolean isEvaluated() {
        List<Question> questions = run.index().evaluations().stream()
                .map(point -> point.result().question())
                .toList();
        return questions.stream()
                        .filter(question -> question.moment() == Moment.BEFORE)
                        .count()
                == questions.stream()
                        .filter(question -> question.moment() == Moment.AFTER)
                        .count();
    }
}
