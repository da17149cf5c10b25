package dev.millrace.learner.algorithm;

/// Which ratio of probabilities the policy's loss is made of.
///
/// @param level whether each token has a ratio, or each response
/// @param base under which weights the denominator is taken
public record RatioSettings(Level level, Base base) {
    /// What a ratio is computed over.
    public enum Level {
        /// One token.
        TOKEN,
        /// A response: the geometric mean over its tokens, as in GSPO.
        SEQUENCE
    }

    /// The weights that ratios are taken against.
    public enum Base {
        /// Those at the step's start, whose log-probabilities are computed again: decoupled PPO.
        PROXIMAL,
        /// Those that wrote the token, as logged: PPO as if it were synchronous.
        BEHAVIOR
    }
}
