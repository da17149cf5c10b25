package dev.millrace.learner.state;

/// What dynamic sampling has counted so far.
///
/// @param groups whose rewards were all alike: taken in and not trained on
/// @param tokens their response tokens
/// @param refills how often more prompts were issued because too few groups were informative
public record Filtered(long groups, long tokens, long refills) {
    /// Nothing yet.
    public static final Filtered NONE = new Filtered(0, 0, 0);

    Filtered and(long moreGroups, long moreTokens) {
        return new Filtered(groups + moreGroups, tokens + moreTokens, refills);
    }

    Filtered refill() {
        return new Filtered(groups, tokens, refills + 1);
    }
}
