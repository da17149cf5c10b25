package dev.millrace.learner.formula.loss;

/// The clipped loss of some tokens, with what happened to them.
///
/// @param loss value and gradient by the log-probabilities
/// @param clippedLow tokens held at the lower bound: ratio below it and advantage negative
/// @param clippedHigh tokens held at the upper bound: ratio above it and advantage positive
/// @param clippedDual tokens held at the dual bound: ratio above it and advantage negative
/// @param approxKlSum `Σ ratio − 1 − log ratio`, nats: an estimate of the divergence from the proximal policy,
/// never negative
/// @param tokens that were not skipped
public record ClippedLoss(
        Loss loss, long clippedLow, long clippedHigh, long clippedDual, double approxKlSum, long tokens) {
    /// Adds up tokens.
    static final class Sum {
        private final PolicyClip clip;
        private final double[] gradient;
        private double value;
        private long low;
        private long high;
        private long dual;
        private double approxKl;
        private long tokens;

        /// @param clip the bounds
        /// @param size of the gradient
        Sum(PolicyClip clip, int size) {
            this.clip = clip;
            this.gradient = new double[size];
        }

        /// Adds an objective shared by tokens, and returns its slope by the log-ratio.
        double add(double logRatio, double advantage, double weight, int shared) {
            var ratio = Math.exp(logRatio);
            var clipped = clip.clip(ratio, advantage);
            value -= weight * clipped.objective();
            switch (clipped.held()) {
                case LOW -> low += shared;
                case HIGH -> high += shared;
                case DUAL -> dual += shared;
                case NONE -> {
                    return -weight * clipped.objective();
                }
            }
            return 0;
        }

        /// Takes note of one token's slope and log-ratio.
        void token(int t, double slope, double logRatio) {
            gradient[t] = slope;
            approxKl += Math.expm1(logRatio) - logRatio;
            tokens++;
        }

        ClippedLoss loss() {
            return new ClippedLoss(new Loss(value, gradient), low, high, dual, approxKl, tokens);
        }
    }
}
