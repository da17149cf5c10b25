package dev.millrace.ops.ledger;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.ledger.entry.Violation.Kind;
import dev.millrace.ops.ledger.entry.Violation;
import java.util.ArrayList;
import java.util.List;

/// Goes through one partition of `rollouts`, as the scorer did: in order, so that what lies before a record that it
/// judged or gave up on has been judged or given up on too.
final class RolloutPartition {
    /// @param position where it lies
    /// @param what names it
    /// @param isOver whether nobody will take it in
    /// @param tokens of it
    private record Unscored(Position position, String what, boolean isOver, long tokens) {}

    private final Entries entries;
    private final Accounts accounts;
    private final TakenSteps steps;
    private final Burials burials;
    private final List<Unscored> unscored = new ArrayList<>();

    /// @param entries get what is found
    /// @param accounts of the prompts, with all their trajectories
    /// @param steps of the run
    /// @param burials what was given up on
    RolloutPartition(Entries entries, Accounts accounts, TakenSteps steps, Burials burials) {
        this.entries = entries;
        this.accounts = accounts;
        this.steps = steps;
        this.burials = burials;
    }

    /// Looks at the next record.
    void take(LogEntry<RolloutGroup> entry) {
        switch (entry) {
            case LogEntry.Intact<RolloutGroup> intact -> take(intact.position(), intact.value());
            case LogEntry.Broken<RolloutGroup> broken -> take(broken.position(), broken.key());
        }
    }

    private void take(Position position, RolloutGroup group) {
        long tokens = group.rollouts().stream().mapToLong(Rollout::length).sum();
        long number = group.prompt().id().number();
        var account = accounts.at(number);
        account.generate(position);
        entries.generated(Amount.group(tokens));
        if (burials.contains(position)) {
            bury(position, tokens);
        } else if (account.match()) {
            pass();
        } else {
            var over = steps.isOver(group.prompt().purpose());
            unscored.add(new Unscored(position, "prompt " + number, over, tokens));
        }
    }

    /// What cannot be read has no tokens that could be counted.
    private void take(Position position, String key) {
        entries.generated(Amount.group(0));
        if (burials.contains(position)) {
            bury(position, 0);
        } else {
            var over = steps.isOver(Purpose.TRAINING);
            unscored.add(new Unscored(position, "what cannot be read, key '" + key + "'", over, 0));
        }
    }

    private void bury(Position position, long tokens) {
        entries.add(Row.DEAD_LETTERED, Amount.group(tokens));
        if (burials.isEarly(position)) {
            pass();
        }
    }

    private void pass() {
        for (var lost : unscored) {
            entries.violation(
                    Kind.LOST,
                    lost.what() + " at " + Violation.at(lost.position())
                            + ": got neither trajectories nor a dead letter, expected one of them:"
                            + " the scorer has passed it");
        }
        unscored.clear();
    }

    /// There are no further records.
    void end() {
        unscored.forEach(
                each -> entries.add(each.isOver() ? Row.LEFT_OVER : Row.IN_FLIGHT, Amount.group(each.tokens())));
    }
}
