package dev.millrace.ops.inspection;

/// What is known of one token that the policy wrote. NaN: it is not known.
///
/// @param behaviorLogProb its log-probability under what it was drawn from, nats
/// @param logProb under the policy at the start of the step that trained on it, nats
/// @param value of the critic there, reward
/// @param advantage for the policy, reward
public record TokenNumbers(double behaviorLogProb, double logProb, double value, double advantage) {
    /// How much more likely the token was at the step's start than when it was drawn.
    public double ratio() {
        return Math.exp(logProb - behaviorLogProb);
    }
}
