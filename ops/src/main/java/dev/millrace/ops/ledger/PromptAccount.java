package dev.millrace.ops.ledger;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import org.jspecify.annotations.Nullable;

/// What the log says about one prompt.
final class PromptAccount {
    private static final long NONE = -1;

    private final long number;
    private @Nullable Purpose purpose;
    private @Nullable TakenStep step;
    private @Nullable Position seen;
    private long waitingTokens = NONE;
    private int issues;
    private int rollouts;
    private int unmatched;
    private boolean dead;

    PromptAccount(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    /// Takes note of a record on `prompts`.
    ///
    /// @return whether it is the first
    boolean issue(Purpose why) {
        purpose = why;
        issues++;
        return issues == 1;
    }

    /// Why it was issued; absent as long as no record on `prompts` was seen.
    @Nullable
    Purpose purpose() {
        return purpose;
    }

    /// Takes note of a record on `trajectories`.
    void score(Position position) {
        seen = seen == null ? position : seen;
        unmatched++;
    }

    /// Takes note of a record on `rollouts`.
    void generate(Position position) {
        seen = seen == null ? position : seen;
        rollouts++;
    }

    /// Finds the trajectories of a record on `rollouts`: copies are judged in order, so the first copies have them.
    ///
    /// @return whether there are any
    boolean match() {
        boolean found = unmatched > 0;
        unmatched -= found ? 1 : 0;
        return found;
    }

    /// Records on `trajectories` to which none on `rollouts` belongs.
    int unmatched() {
        return unmatched;
    }

    /// Records on `rollouts`.
    int rollouts() {
        return rollouts;
    }

    /// A record of it on `rollouts` or `trajectories`.
    @Nullable
    Position seen() {
        return seen;
    }

    /// Takes note of the step that consumed it.
    void consume(TakenStep by) {
        step = by;
    }

    /// The step that consumed it.
    @Nullable
    TakenStep step() {
        return step;
    }

    /// Takes note of trajectories that no step consumed.
    ///
    /// @return whether they are the first
    boolean await(long tokens) {
        boolean first = waitingTokens == NONE;
        waitingTokens = first ? tokens : waitingTokens;
        return first;
    }

    /// Whether it has trajectories that no step consumed.
    boolean isWaiting() {
        return waitingTokens != NONE;
    }

    /// The tokens of the first of these.
    long waitingTokens() {
        return waitingTokens;
    }

    /// Takes note of a dead letter with its key.
    void bury() {
        dead = true;
    }

    /// Whether a dead letter names it. It may have been answered all the same.
    boolean isDead() {
        return dead;
    }
}
