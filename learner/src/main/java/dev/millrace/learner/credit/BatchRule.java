package dev.millrace.learner.credit;

import java.util.OptionalInt;

/// What a step takes in of the prompts that are out, and when it asks for more.
///
/// Without dynamic sampling: the next `groups` prompts, in the order of issue. With it (DAPO, arXiv
/// 2503.14476, section 3.2): as many of the next prompts as hold `groups` *informative* groups, see
/// [ReturnedGroup#isInformative]; the others among them are filtered. Where everything that is out came back
/// and there are too few, a *refill* issues `⌈missing / share⌉` more, `share` being the informative part of
/// what came back, taken as 1/8 at least; never more than `groups`. After the last refill that is allowed, the
/// step goes on with what there is.
///
/// ### Staleness stays bounded
///
/// Let `P` be `groups` and `S` the allowed staleness; after a policy step the book is topped up to (1 + S) · P
/// prompts. Every policy step takes in the first P prompts of the book at least, or all there are. So:
///
/// - A prompt that is issued with the step to version v stands at place (1 + S) · P or before. The steps at
///   versions v, v + 1, … take P each, so the one at v + S takes it at the latest.
/// - A prompt of a refill at version v stands behind prompts that came back and were too few: the step at v
///   takes in all of these. What is left of the refill is at most P prompts at the head of the book, which the
///   step at v + 1 takes. That is within S ≥ 1.
/// - Where S = 0 a refill issues exactly what is missing. The step then needs every single one, so nothing is
///   left.
///
/// A generator starts a prompt with the version it was issued at or a later one, so no token is older than its
/// prompt.
///
/// @param groups that a step trains on, ≥ 1
/// @param maxRefills refills of a step, at most; empty: every group counts, informative or not
/// @param surplus whether what a refill brings too much may wait for the next step: S ≥ 1
public record BatchRule(int groups, OptionalInt maxRefills, boolean surplus) {
    private static final double LEAST_SHARE = 1.0 / 8;

    /// Takes the next prompts, whatever came of them.
    ///
    /// @param prompts how many
    public static BatchRule every(int prompts) {
        return new BatchRule(prompts, OptionalInt.empty(), false);
    }

    /// Whether groups that teach nothing are filtered.
    public boolean filters() {
        return maxRefills.isPresent();
    }

    /// What to do next: a function of what came back, not of when.
    ///
    /// @param book the prompts that are out
    /// @param refills since the last policy step
    public Next next(CreditBook book, int refills) {
        var reach = book.reach(groups, filters());
        if (reach.counted() == groups) {
            return new Next.Take(reach.prompts());
        }
        if (reach.waiting() || maxRefills.isEmpty() || reach.prompts() == 0) {
            return new Next.Wait();
        }
        return refills < maxRefills.getAsInt() ? new Next.Refill(wanted(reach)) : new Next.Take(reach.prompts());
    }

    private int wanted(Reach reach) {
        int missing = groups - reach.counted();
        if (!surplus) {
            return missing;
        }
        double share = Math.max(LEAST_SHARE, (double) reach.counted() / reach.prompts());
        return (int) Math.min(groups, Math.ceil(missing / share));
    }
}
