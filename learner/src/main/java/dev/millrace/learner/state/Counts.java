package dev.millrace.learner.state;

import dev.millrace.learner.credit.Batch;

/// What a run has counted so far.
///
/// @param duplicates second copies of a prompt, dropped
/// @param deadLetters records that somebody could not use, the learner included
/// @param deadPrompts prompts that ended as dead letters
/// @param tokensGenerated response tokens that came, duplicates included
/// @param tokensTrained response tokens that policy steps trained on
/// @param maxStaleness the largest staleness that was consumed, in versions
/// @param filtered what dynamic sampling left out
public record Counts(
        long duplicates,
        long deadLetters,
        long deadPrompts,
        long tokensGenerated,
        long tokensTrained,
        long maxStaleness,
        Filtered filtered) {
    /// Nothing yet.
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, Filtered.NONE);

    /// With more response tokens.
    Counts generated(long tokens) {
        return new Counts(
                duplicates, deadLetters, deadPrompts, tokensGenerated + tokens, tokensTrained, maxStaleness, filtered);
    }

    /// With one more second copy.
    Counts duplicate() {
        return new Counts(
                duplicates + 1, deadLetters, deadPrompts, tokensGenerated, tokensTrained, maxStaleness, filtered);
    }

    /// With one more dead letter.
    Counts deadLetter() {
        return new Counts(
                duplicates, deadLetters + 1, deadPrompts, tokensGenerated, tokensTrained, maxStaleness, filtered);
    }

    /// With one more dead prompt.
    Counts deadPrompt() {
        return new Counts(
                duplicates, deadLetters, deadPrompts + 1, tokensGenerated, tokensTrained, maxStaleness, filtered);
    }

    /// With one more refill.
    Counts refill() {
        return new Counts(
                duplicates, deadLetters, deadPrompts, tokensGenerated, tokensTrained, maxStaleness, filtered.refill());
    }

    /// With one more batch of a policy step.
    ///
    /// @param version before the step
    Counts taken(Batch batch, long version) {
        return new Counts(
                duplicates,
                deadLetters,
                deadPrompts,
                tokensGenerated,
                tokensTrained + batch.trainedTokens(),
                Math.max(maxStaleness, batch.maxStaleness(version)),
                filtered.and(batch.filteredGroups(), batch.filteredTokens()));
    }
}
