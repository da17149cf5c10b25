package dev.millrace.ops.ledger;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import dev.millrace.ops.ledger.entry.Violation.Kind;
import dev.millrace.ops.ledger.entry.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says of every prompt that no step took in what has become of it, and what is wrong with each.
final class Settlement {
    private final Entries entries;
    private final Accounts accounts;
    private final TakenSteps steps;
    private final Map<Purpose, Long> passed = new EnumMap<>(Purpose.class);

    /// @param entries get what is found
    /// @param accounts of the prompts, complete
    /// @param steps of the run
    Settlement(Entries entries, Accounts accounts, TakenSteps steps) {
        this.entries = entries;
        this.accounts = accounts;
        this.steps = steps;
    }

    void settle() {
        for (var purpose : List.of(Purpose.VALUE_PRETRAINING, Purpose.TRAINING)) {
            var taking = steps.all().stream()
                    .filter(step -> step.purpose() == purpose)
                    .toList();
            var turns = new Turns(taking, accounts.issuedFor(purpose));
            passed.put(purpose, turns.passed(entries::violation));
        }
        accounts.all().forEach(this::settle);
        requireIssued();
    }

    private void settle(PromptAccount account) {
        requireScoredOnce(account);
        var purpose = account.purpose();
        if (purpose == null) {
            refuseUnissued(account);
        } else if (account.step() != null) {
            addWaiting(account, Row.DUPLICATE);
        } else {
            var row = row(account, purpose);
            row.ifPresentOrElse(to -> entries.add(to, Amount.PROMPT), () -> skipped(account));
            row.ifPresent(to -> addWaiting(account, to == Row.DEAD_LETTERED ? Row.DUPLICATE : to));
        }
    }

    private void addWaiting(PromptAccount account, Row row) {
        if (account.isWaiting()) {
            entries.add(row, Amount.group(account.waitingTokens()));
        }
    }

    /// Where a prompt went that no step took in; empty: it should have been.
    private Optional<Row> row(PromptAccount account, Purpose purpose) {
        boolean hasPassed = account.number() <= passed.getOrDefault(purpose, -1L);
        if (account.isDead() && (hasPassed || !account.isWaiting())) {
            return Optional.of(Row.DEAD_LETTERED);
        }
        if (hasPassed) {
            return Optional.empty();
        }
        if (purpose == Purpose.EVALUATION && account.isWaiting()) {
            return Optional.of(Row.EVALUATION);
        }
        return Optional.of(steps.isOver(purpose) ? Row.LEFT_OVER : Row.IN_FLIGHT);
    }

    private void skipped(PromptAccount account) {
        entries.violation(
                Kind.SKIPPED,
                "prompt " + account.number() + seen(account)
                        + ": got taken in by no step and named by no dead letter, expected one of them:"
                        + " later prompts were taken in");
    }

    private void requireScoredOnce(PromptAccount account) {
        if (account.unmatched() > 0) {
            boolean none = account.rollouts() == 0;
            entries.violation(
                    none ? Kind.WITHOUT_ROLLOUT : Kind.SCORED_TWICE,
                    "prompt " + account.number() + seen(account) + ": got "
                            + account.unmatched() + " records on trajectories more than on rollouts, which has "
                            + account.rollouts() + ", expected at most as many");
        }
    }

    private void refuseUnissued(PromptAccount account) {
        if (account.seen() != null) {
            entries.violation(
                    Kind.UNISSUED,
                    "prompt " + account.number() + seen(account) + ": got responses, expected a record on prompts");
        }
    }

    /// The last step says how many prompts the learner has issued.
    private void requireIssued() {
        long issued = steps.last().cursors().getOrDefault("prompt", 0L);
        for (long number = 0; number < issued; number++) {
            var account = accounts.find(number);
            if (account.isEmpty()
                    || (account.get().purpose() == null && account.get().seen() == null)) {
                entries.violation(
                        Kind.UNISSUED,
                        "prompt " + number + ": got no record on prompts, expected those below " + issued + ", as step "
                                + steps.last().step() + " says");
            }
        }
    }

    private static String seen(PromptAccount account) {
        var position = account.seen();
        return position == null ? "" : " at " + Violation.at(position);
    }
}
