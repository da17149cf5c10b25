package dev.millrace.learner.algorithm;

import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.BehaviorWeight;
import dev.millrace.learner.formula.loss.PolicyClip;

/// What the policy's loss is made of.
///
/// @param ratio of which probabilities
/// @param clip within which bounds; 0.2 and 0.28 in VAPO
/// @param behaviorWeight what a token counts for having been written by older weights; the papers of most
/// presets are synchronous and have none
/// @param aggregation how tokens' losses add up; the mean over all tokens in VAPO
/// @param auxiliary what is added
public record ObjectiveSettings(
        RatioSettings ratio,
        PolicyClip clip,
        BehaviorWeight behaviorWeight,
        Aggregation aggregation,
        AuxiliarySettings auxiliary) {
    public ObjectiveSettings {
        if (ratio.base() == RatioSettings.Base.BEHAVIOR && !(behaviorWeight instanceof BehaviorWeight.None)) {
            throw new IllegalArgumentException("behaviorWeight: got " + behaviorWeight
                    + ", expected none with ratio.base behavior: the older weights would count twice");
        }
        if (ratio.level() == RatioSettings.Level.SEQUENCE) {
            requireOneWeightAResponse(behaviorWeight, aggregation);
        }
    }

    private static void requireOneWeightAResponse(BehaviorWeight behaviorWeight, Aggregation aggregation) {
        if (!(aggregation instanceof Aggregation.SequenceMean)) {
            throw new IllegalArgumentException("aggregation: got " + aggregation
                    + ", expected sequence-mean with ratio.level sequence: a response has one loss");
        }
        var level = switch (behaviorWeight) {
            case BehaviorWeight.None _ -> BehaviorWeight.Level.SEQUENCE;
            case BehaviorWeight.Truncated truncated -> truncated.level();
            case BehaviorWeight.Masked masked -> masked.level();
        };
        if (level == BehaviorWeight.Level.TOKEN) {
            throw new IllegalArgumentException("behaviorWeight.level: got token, expected sequence or geometric with"
                    + " ratio.level sequence: a response has one weight");
        }
    }
}
