package dev.millrace.learner.pretraining;

/// No measurement of value-pretraining predicted the held-out returns better than the critic it started from: policy
/// updates would follow a critic that knows nothing.
public final class NoImprovementException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param report what value-pretraining came to
    /// @param measured how often the critic was measured after the start
    /// @param bestAfter the smallest held-out error after the start, reward²
    NoImprovementException(PretrainingReport report, int measured, double bestAfter) {
        super("value-pretraining: got a held-out error of " + bestAfter + " at best in " + measured
                + " measurements over " + report.updates() + " updates and " + report.rounds()
                + " rounds, expected one below the start's " + report.start().error()
                + "; " + hint(report.start()));
    }

    private static String hint(HeldOutFit start) {
        if (start.explainedVariance() == null) {
            return "all held-out returns are alike, so that there is nothing to tell apart: the policy is always right or"
                    + " always wrong; look at the task, the verifier and the policy, or pretrain no critic";
        }
        return "try a smaller critic.pretraining.optimizer.learningRate where the error rose from the first measurement"
                + " on (a larger one where it hardly moved), a smaller critic.pretraining.evaluateEvery, more"
                + " rounds.prompts, or more critic.pretraining.patience and maxRounds";
    }
}
