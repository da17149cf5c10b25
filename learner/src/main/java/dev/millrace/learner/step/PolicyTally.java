package dev.millrace.learner.step;

import dev.millrace.learner.formula.loss.Loss;
import dev.millrace.learner.formula.loss.PolicyLoss;

/// What the policy's losses added up to over some pieces.
///
/// @param policyLoss sum of the pieces' parts
/// @param positiveExampleLoss sum of the pieces' parts, before its weight
/// @param clippedLow tokens held at the lower bound
/// @param clippedHigh tokens held at the upper bound
/// @param approxKlSum over tokens, nats
/// @param tokens counted
record PolicyTally(
        double policyLoss,
        double positiveExampleLoss,
        long clippedLow,
        long clippedHigh,
        double approxKlSum,
        long tokens) {
    static final PolicyTally NOTHING = new PolicyTally(0, 0, 0, 0, 0, 0);

    static PolicyTally of(PolicyLoss.Outcome outcome, Loss positive) {
        return new PolicyTally(
                outcome.loss().value(),
                positive.value(),
                outcome.clippedLow(),
                outcome.clippedHigh(),
                outcome.approxKlSum(),
                outcome.tokens());
    }

    PolicyTally plus(PolicyTally other) {
        return new PolicyTally(
                policyLoss + other.policyLoss,
                positiveExampleLoss + other.positiveExampleLoss,
                clippedLow + other.clippedLow,
                clippedHigh + other.clippedHigh,
                approxKlSum + other.approxKlSum,
                tokens + other.tokens);
    }
}
