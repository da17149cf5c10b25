package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.glance.StepText;
import dev.millrace.ops.glance.table.GlanceTable;
import dev.millrace.ops.glance.table.Refresher;
import dev.millrace.ops.screen.Screen;
import java.nio.file.Path;

/// Shows what the learner does: a table on a terminal, a line a step elsewhere; and a line that stays for what is
/// rarer.
final class StepLine implements LearnerListener, AutoCloseable {
    private final Screen screen;
    private final StepGlance glance;
    private final GlanceTable table;
    private final Refresher refresher;

    /// @param screen where it is shown
    /// @param glance filled by this
    StepLine(Screen screen, StepGlance glance) {
        this.screen = screen;
        this.glance = glance;
        this.table = new GlanceTable(glance::glance, screen.hasBlocks());
        this.refresher = Refresher.start(screen);
    }

    @Override
    public void onStart(long step) {
        screen.show(table);
        screen.note(step == 0 ? "run starts" : "run goes on after step " + step);
    }

    @Override
    public void onReplayed(StepRecord record) {
        glance.replayed(record);
        show();
    }

    @Override
    public void onPretrainingRound(StepRecord record, LiveNumbers live) {
        glance.took(record, live);
        show();
    }

    @Override
    public void onStep(StepRecord record, LiveNumbers live) {
        glance.took(record, live);
        show();
    }

    private void show() {
        if (screen.isTerminal()) {
            screen.show(table);
        } else {
            screen.status(glance.line());
        }
    }

    @Override
    public void onEvaluation(EvaluationResult result) {
        glance.evaluated(result);
        screen.note(StepText.evaluation(result));
    }

    @Override
    public void onCheckpoint(long step, Path folder) {
        screen.note("checkpoint of step " + step + ": " + folder);
    }

    /// The run is over: what was shown last stays.
    ///
    /// @param how it ended
    void end(RunStage how) {
        glance.end(how);
        close();
    }

    @Override
    public void close() {
        refresher.close();
        screen.endStatus();
    }
}
