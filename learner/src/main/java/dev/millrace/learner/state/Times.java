package dev.millrace.learner.state;

/// Where a run's time went, in seconds; time between a stop and the resume does not count.
///
/// @param pretraining from the first round's wait to the last round's commit
/// @param reinforcement from there to the last policy step's commit
/// @param waiting the part of both in which the learner waited for a batch
public record Times(double pretraining, double reinforcement, double waiting) {
    /// No time yet.
    public static final Times NONE = new Times(0, 0, 0);

    /// With one more step.
    ///
    /// @param policy whether it was a policy step
    /// @param seconds it took, waiting included
    /// @param waited seconds of it
    public Times and(boolean policy, double seconds, double waited) {
        return policy
                ? new Times(pretraining, reinforcement + seconds, waiting + waited)
                : new Times(pretraining + seconds, reinforcement, waiting + waited);
    }

    /// The share of time in which the learner waited for a batch, in [0, 1]; 0 where no time passed.
    public double idleFraction() {
        double total = pretraining + reinforcement;
        return total > 0 ? waiting / total : 0;
    }
}
