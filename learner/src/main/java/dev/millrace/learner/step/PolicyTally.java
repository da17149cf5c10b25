package dev.millrace.learner.step;

import dev.millrace.learner.formula.loss.ClippedLoss;

/// What the policy's losses added up to over some pieces.
///
/// @param policyLoss sum of the pieces' parts
/// @param positiveExampleLoss sum of the pieces' parts, before its weight
/// @param referenceKlLoss sum of the pieces' parts, before its weight
/// @param clipped tokens held at a bound
/// @param approxKlSum over tokens, nats
/// @param tokens counted
record PolicyTally(
        double policyLoss,
        double positiveExampleLoss,
        double referenceKlLoss,
        Clipped clipped,
        double approxKlSum,
        long tokens) {
    static final PolicyTally NOTHING = new PolicyTally(0, 0, 0, new Clipped(0, 0, 0), 0, 0);

    /// Tokens held at a bound.
    ///
    /// @param low at the lower
    /// @param high at the upper
    /// @param dual at that of negative advantages
    record Clipped(long low, long high, long dual) {
        Clipped plus(Clipped other) {
            return new Clipped(low + other.low, high + other.high, dual + other.dual);
        }
    }

    static PolicyTally of(ClippedLoss policy, double positiveExampleLoss, double referenceKlLoss) {
        return new PolicyTally(
                policy.loss().value(),
                positiveExampleLoss,
                referenceKlLoss,
                new Clipped(policy.clippedLow(), policy.clippedHigh(), policy.clippedDual()),
                policy.approxKlSum(),
                policy.tokens());
    }

    PolicyTally plus(PolicyTally other) {
        return new PolicyTally(
                policyLoss + other.policyLoss,
                positiveExampleLoss + other.positiveExampleLoss,
                referenceKlLoss + other.referenceKlLoss,
                clipped.plus(other.clipped),
                approxKlSum + other.approxKlSum,
                tokens + other.tokens);
    }
}
