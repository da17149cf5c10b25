package dev.millrace.learner.algorithm;

import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.PolicyClip;

/// What the policy's loss is made of.
///
/// @param clipLow a ratio below `1 − clipLow` earns nothing more, in [0, 1]; 0.2 in the paper
/// @param clipHigh a ratio above `1 + clipHigh` earns nothing more, ≥ 0; 0.28 in the paper
/// @param behaviorWeightCap upper bound of a token's weight `proximal / behavior`; 0: no weight. The paper is
/// synchronous and has none
/// @param aggregation how tokens' losses add up; the mean over all tokens in the paper
/// @param positiveExampleWeight of the language-model loss on accepted responses, ≥ 0; 0.1 in the paper
public record ObjectiveSettings(
        double clipLow,
        double clipHigh,
        double behaviorWeightCap,
        Aggregation aggregation,
        double positiveExampleWeight) {
    public ObjectiveSettings {
        Check.that(clipLow >= 0 && clipLow <= 1, "clipLow", clipLow, "in [0, 1]");
        Check.that(clipHigh >= 0, "clipHigh", clipHigh, ">= 0");
        Check.that(behaviorWeightCap >= 0, "behaviorWeightCap", behaviorWeightCap, ">= 0");
        Check.that(positiveExampleWeight >= 0, "positiveExampleWeight", positiveExampleWeight, ">= 0");
    }

    /// The published setting, and a cap of 2 on the weight of tokens that older weights wrote.
    public static ObjectiveSettings vapo() {
        return new ObjectiveSettings(0.2, 0.28, 2, new Aggregation.TokenMean(), 0.1);
    }

    /// The bounds of the policy loss.
    public PolicyClip clip() {
        return new PolicyClip(clipLow, clipHigh, behaviorWeightCap);
    }
}
