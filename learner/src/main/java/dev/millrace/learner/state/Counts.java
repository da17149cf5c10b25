package dev.millrace.learner.state;

/// What a run has counted so far.
///
/// @param duplicates second copies of a prompt, dropped
/// @param deadLetters records that somebody could not use, the learner included
/// @param deadPrompts prompts that ended as dead letters
/// @param tokensGenerated response tokens that came, duplicates included
/// @param tokensTrained response tokens in the batches of policy steps
/// @param maxStaleness the largest staleness that was consumed, in versions
public record Counts(
        long duplicates,
        long deadLetters,
        long deadPrompts,
        long tokensGenerated,
        long tokensTrained,
        long maxStaleness) {
    /// Nothing yet.
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /// With more response tokens.
    Counts generated(long tokens) {
        return new Counts(duplicates, deadLetters, deadPrompts, tokensGenerated + tokens, tokensTrained, maxStaleness);
    }

    /// With one more second copy.
    Counts duplicate() {
        return new Counts(duplicates + 1, deadLetters, deadPrompts, tokensGenerated, tokensTrained, maxStaleness);
    }

    /// With one more dead letter.
    Counts deadLetter() {
        return new Counts(duplicates, deadLetters + 1, deadPrompts, tokensGenerated, tokensTrained, maxStaleness);
    }

    /// With one more dead prompt.
    Counts deadPrompt() {
        return new Counts(duplicates, deadLetters, deadPrompts + 1, tokensGenerated, tokensTrained, maxStaleness);
    }

    /// With one more batch of a policy step.
    Counts trained(long tokens, long staleness) {
        return new Counts(
                duplicates,
                deadLetters,
                deadPrompts,
                tokensGenerated,
                tokensTrained + tokens,
                Math.max(maxStaleness, staleness));
    }
}
