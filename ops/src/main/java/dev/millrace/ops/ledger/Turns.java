package dev.millrace.ops.ledger;

import dev.millrace.ops.ledger.entry.Violation.Kind;
import dev.millrace.ops.ledger.entry.Violation;
import java.util.List;
import java.util.function.Consumer;

/// Whether steps took in the prompts of a purpose in the order of issue: each step the next ones, those that died
/// among them.
///
/// @param steps that take in such prompts, in order
/// @param prompts that were issued, in order
record Turns(List<TakenStep> steps, List<PromptAccount> prompts) {
    Turns {
        steps = List.copyOf(steps);
        prompts = List.copyOf(prompts);
    }

    /// Goes through them up to the first that was taken in out of turn.
    ///
    /// @param found told of that
    /// @return the largest number whose turn has passed; -1: none
    long passed(Consumer<Violation> found) {
        int next = 0;
        for (var step : steps) {
            for (long left = step.size(); left > 0; left--, next++) {
                if (next == prompts.size() || !isInTurn(prompts.get(next), step)) {
                    found.accept(violation(next, step));
                    return Math.max(next == 0 ? -1 : prompts.get(next - 1).number(), lastConsumed());
                }
            }
        }
        return Math.max(next == 0 ? -1 : prompts.get(next - 1).number(), lastConsumed());
    }

    /// One that no step took in died, or was skipped, which is told elsewhere.
    private static boolean isInTurn(PromptAccount prompt, TakenStep step) {
        var by = prompt.step();
        return by == null || by == step;
    }

    private long lastConsumed() {
        return prompts.stream()
                .filter(prompt -> prompt.step() != null)
                .mapToLong(PromptAccount::number)
                .max()
                .orElse(-1);
    }

    private Violation violation(int next, TakenStep step) {
        long number = step.record().step();
        if (next == prompts.size()) {
            return new Violation(
                    Kind.OUT_OF_TURN,
                    "step " + number + ": got " + step.size() + " prompts taken in, expected no more than were issued, "
                            + prompts.size() + " over all steps");
        }
        var prompt = prompts.get(next);
        var by = prompt.step();
        return new Violation(
                Kind.OUT_OF_TURN,
                "prompt " + prompt.number() + (prompt.isDead() ? ", which a dead letter names" : "")
                        + ": got taken in by step "
                        + (by == null ? "none" : by.record().step())
                        + ", expected step " + number + ", whose turn it was");
    }
}
