package dev.millrace.learner.algorithm;

/// What is done about responses of the longest length. It never changes a verdict.
///
/// @param filter whether responses that were cut off are left out of the updates; they count among their siblings
/// @param penaltyShare share of the longest length over which a soft penalty grows from 0 to −1, in [0, 1]; 0: no
/// penalty. See [dev.millrace.learner.formula.advantage.OverlongPenalty]
public record OverlongSettings(boolean filter, double penaltyShare) {
    public OverlongSettings {
        Check.that(penaltyShare >= 0 && penaltyShare <= 1, "penaltyShare", penaltyShare, "in [0, 1]");
    }

    /// Tokens over which the penalty grows.
    ///
    /// @param maxTokens the longest length of a response
    public int buffer(int maxTokens) {
        return (int) Math.round(penaltyShare * maxTokens);
    }
}
