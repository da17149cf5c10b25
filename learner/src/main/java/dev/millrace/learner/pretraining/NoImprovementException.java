package dev.millrace.learner.pretraining;

/// No round of value-pretraining predicted the held-out returns better than the critic it started from: policy
/// updates would follow a critic that knows nothing.
public final class NoImprovementException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoImprovementException(int rounds, double startError, double bestError) {
        super(
                "value-pretraining: got a held-out error of " + bestError + " at best after " + rounds
                        + " rounds, expected one below the start's " + startError
                        + "; try another pretraining.optimizer.learningRate, or more prompts a round with fewer responses each");
    }
}
