package dev.millrace.generators.publishing;

/// What a generator has put on the log.
///
/// @param groups rollout groups
/// @param deadLetters records given up, those of weights included
/// @param unusableWeights of these, records of policy versions that cannot be used
public record Published(long groups, long deadLetters, long unusableWeights) {
    /// Nothing yet.
    public static final Published NOTHING = new Published(0, 0, 0);
}
