package dev.millrace.messages.rollout;

/// What a verifier concluded about one response. Only [Scored] carries a reward of its own;
/// what the others are worth in training is configuration.
public sealed interface Verdict {
    /// The response was judged.
    ///
    /// @param reward the verifier's reward, finite
    /// @param accepted whether the verifier takes the response for right
    /// @param extracted the answer it found, empty where it has none to show
    record Scored(double reward, boolean accepted, String extracted) implements Verdict {
        public Scored {
            if (!Double.isFinite(reward)) {
                throw new IllegalArgumentException("reward: got " + reward + ", expected a finite number");
            }
        }
    }

    /// The response holds nothing that could be judged.
    ///
    /// @param reason what was looked for
    record NoAnswer(String reason) implements Verdict {}

    /// The verifier has no opinion on problems of this kind.
    ///
    /// @param reason why
    record NotApplicable(String reason) implements Verdict {}

    /// The verifier did not conclude within its budget.
    ///
    /// @param reason which budget
    record TimedOut(String reason) implements Verdict {}

    /// The verifier broke.
    ///
    /// @param reason what happened
    record Failed(String reason) implements Verdict {}

    /// Whether the verifier took the response for right.
    default boolean isAccepted() {
        return this instanceof Scored scored && scored.accepted();
    }
}
