package dev.millrace.ops.ledger;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.ledger.entry.Violation.Kind;
import dev.millrace.ops.ledger.entry.Violation;
import dev.millrace.ops.recorded.RecordedRun;

/// Reads the topics of a run, each before those that its records follow from: whatever a record names is on the log
/// when it is looked for, also while the run goes on.
final class LedgerReading {
    private final RunHistory history;
    private final Entries entries = new Entries();
    private final Accounts accounts = new Accounts();
    private final Burials burials = new Burials();
    private final TakenSteps steps;
    private long returnedTokens;

    LedgerReading(RecordedRun run) {
        history = run.history();
        steps = TakenSteps.read(run, entries::violation);
    }

    Ledger ledger() {
        requireWhole();
        burials.readEarly(history);
        readTrajectories();
        burials.readAll(
                history,
                letter -> PromptId.numberIn(letter.key())
                        .ifPresent(number -> accounts.at(number).bury()));
        readRollouts();
        readPrompts();
        new Settlement(entries, accounts, steps).settle();
        long compared = new OwnCounts(entries, accounts, steps).compare(returnedTokens);
        return entries.ledger(steps.last().id(), compared);
    }

    private void requireWhole() {
        boolean lacksRollouts = history.partitions(history.topics().rollouts()).isEmpty()
                && !history.partitions(history.topics().trajectories()).isEmpty();
        if (history.isExcerpt() || lacksRollouts) {
            throw new HistoryException("log of run " + history.topics().run() + " in " + history.place() + ": got "
                    + (lacksRollouts ? "no rollouts" : "some of its steps")
                    + ", expected all of it; a ledger needs the run, or an export of all steps with --rollouts");
        }
    }

    private void readTrajectories() {
        try (var records = LogTopic.TRAJECTORIES.read(history)) {
            records.forEach(entry -> {
                if (entry instanceof LogEntry.Intact<TrajectoryGroup> intact) {
                    returned(new ReturnedGroup(intact.position(), intact.value()));
                }
            });
        }
        steps.unread()
                .forEach((position, step) -> entries.violation(
                        Kind.NOT_FOUND,
                        "step " + step.record().step() + ": got nothing at " + Violation.at(position)
                                + ", expected the trajectories that it took in"));
    }

    private void returned(ReturnedGroup group) {
        var account = accounts.at(group.number());
        account.score(group.position());
        returnedTokens += group.responseTokens();
        var step = steps.consumer(group.position());
        if (step != null) {
            consume(account, step, group);
        } else if (!account.await(group.responseTokens())) {
            entries.add(Row.DUPLICATE, Amount.group(group.responseTokens()));
        }
    }

    private void consume(PromptAccount account, TakenStep step, ReturnedGroup group) {
        var what = "prompt " + account.number() + " at " + Violation.at(group.position());
        var before = account.step();
        if (before != null) {
            entries.violation(
                    Kind.CONSUMED_TWICE,
                    what + ": got taken in by step " + step.record().step() + " and another copy by step "
                            + before.record().step() + ", expected one step");
        }
        var purpose = group.group().prompt().purpose();
        if (purpose != step.purpose()) {
            entries.violation(
                    Kind.WRONG_PURPOSE,
                    what + ", issued for " + purpose + ": got taken in by step "
                            + step.record().step() + ", expected prompts for " + step.purpose());
        }
        account.consume(step);
        entries.add(step.take(group), new Amount(1, 1, group.responseTokens()));
    }

    private void readRollouts() {
        for (var number : history.partitions(history.topics().rollouts())) {
            var partition = new RolloutPartition(entries, accounts, steps, burials);
            try (var records = LogTopic.ROLLOUTS.read(history, number, 0)) {
                records.forEach(partition::take);
            }
            partition.end();
        }
    }

    private void readPrompts() {
        try (var records = LogTopic.PROMPTS.read(history)) {
            records.forEach(entry -> {
                if (entry instanceof LogEntry.Intact<Prompt> intact) {
                    issued(intact.value());
                }
            });
        }
    }

    private void issued(Prompt prompt) {
        if (accounts.at(prompt.id().number()).issue(prompt.purpose())) {
            entries.generated(Amount.PROMPT);
        } else {
            entries.issuedAgain();
        }
    }
}
