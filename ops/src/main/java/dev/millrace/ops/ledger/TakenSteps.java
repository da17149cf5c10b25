package dev.millrace.ops.ledger;

import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.ledger.entry.Violation.Kind;
import dev.millrace.ops.ledger.entry.Violation;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.settings.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The steps of a run, and which of them took in what.
final class TakenSteps {
    private final List<TakenStep> steps = new ArrayList<>();
    private final Map<Position, TakenStep> unread = new HashMap<>();
    private final ScheduleSettings schedule;

    private TakenSteps(ScheduleSettings schedule) {
        this.schedule = schedule;
    }

    /// Reads them.
    ///
    /// @param run whose log reaches back to its start
    /// @param found told of records that two steps name
    static TakenSteps read(RecordedRun run, Consumer<Violation> found) {
        var log = StepLog.read(run.history());
        log.requireFrom(0);
        var settings = run.settings().learner();
        var taken = new TakenSteps(settings.schedule());
        boolean filters = settings.batchRule().filters();
        for (var entry : log.entries()) {
            filters = filters(entry.record(), filters);
            taken.add(new TakenStep(entry.record(), filters), found);
        }
        return taken;
    }

    /// Whether steps filter from one on: its record says so where the configuration is new.
    private static boolean filters(StepRecord record, boolean before) {
        if (record.configuration().isEmpty()) {
            return before;
        }
        var configuration = new Configuration().text("configuration of step " + record.step(), record.configuration());
        return configuration.bind().learner().batchRule().filters();
    }

    private void add(TakenStep step, Consumer<Violation> found) {
        steps.add(step);
        for (var position : step.record().consumed()) {
            var before = unread.put(position, step);
            if (before != null) {
                found.accept(new Violation(
                        Kind.CONSUMED_TWICE,
                        "record at " + Violation.at(position) + ": got taken in by steps "
                                + before.record().step() + " and "
                                + step.record().step() + ", expected one step"));
            }
        }
    }

    /// The step that took in a record on `trajectories`, asked once for each.
    @Nullable
    TakenStep consumer(Position position) {
        return unread.remove(position);
    }

    /// What steps named and nobody asked for.
    Map<Position, TakenStep> unread() {
        return unread;
    }

    /// All of them, in order.
    List<TakenStep> all() {
        return steps;
    }

    /// The last one.
    StepRecord last() {
        return steps.getLast().record();
    }

    /// Whether no further step takes in prompts of a purpose.
    boolean isOver(Purpose purpose) {
        return switch (purpose) {
            case EVALUATION -> false;
            case TRAINING -> last().version() >= schedule.policySteps() && isOver(Purpose.VALUE_PRETRAINING);
            case VALUE_PRETRAINING ->
                steps.stream().anyMatch(step -> step.record().phase() != Phase.VALUE_PRETRAINING)
                        || !schedule.needsCritic()
                        || lastRoundAsksNothing();
        };
    }

    /// Every round but the last asks for what the next ones consume.
    private boolean lastRoundAsksNothing() {
        var problem = "pretrainingProblem";
        var asked = last().cursors().get(problem);
        return steps.size() > 1
                && asked != null
                && asked.equals(steps.get(steps.size() - 2).record().cursors().get(problem));
    }
}
