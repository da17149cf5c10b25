package dev.millrace.learner.metric;

/// What a step measures; units and formulas stand in the learner's README.
public enum Metric {
    POLICY_LOSS("policyLoss"),
    POSITIVE_EXAMPLE_LOSS("positiveExampleLoss"),
    REFERENCE_KL_LOSS("referenceKlLoss"),
    VALUE_LOSS("valueLoss"),
    CLIP_FRACTION_LOW("clipFractionLow"),
    CLIP_FRACTION_HIGH("clipFractionHigh"),
    CLIP_FRACTION_DUAL("clipFractionDual"),
    APPROX_KL("approxKl"),
    ENTROPY("entropy"),
    EXPLAINED_VARIANCE("explainedVariance"),
    EXPLAINED_VARIANCE_DECILE_1("explainedVarianceDecile1"),
    EXPLAINED_VARIANCE_DECILE_2("explainedVarianceDecile2"),
    EXPLAINED_VARIANCE_DECILE_3("explainedVarianceDecile3"),
    EXPLAINED_VARIANCE_DECILE_4("explainedVarianceDecile4"),
    EXPLAINED_VARIANCE_DECILE_5("explainedVarianceDecile5"),
    EXPLAINED_VARIANCE_DECILE_6("explainedVarianceDecile6"),
    EXPLAINED_VARIANCE_DECILE_7("explainedVarianceDecile7"),
    EXPLAINED_VARIANCE_DECILE_8("explainedVarianceDecile8"),
    EXPLAINED_VARIANCE_DECILE_9("explainedVarianceDecile9"),
    EXPLAINED_VARIANCE_DECILE_10("explainedVarianceDecile10"),
    VALUE_BIAS("valueBias"),
    GRADIENT_NORM_POLICY("gradientNormPolicy"),
    GRADIENT_NORM_CRITIC("gradientNormCritic"),
    LEARNING_RATE_POLICY("learningRatePolicy"),
    LEARNING_RATE_CRITIC("learningRateCritic"),
    LAMBDA_MEAN("lambdaMean"),
    LAMBDA_MIN("lambdaMin"),
    LAMBDA_P10("lambdaP10"),
    LAMBDA_P50("lambdaP50"),
    LAMBDA_P90("lambdaP90"),
    LAMBDA_MAX("lambdaMax"),
    LAMBDA_STOPPED_SHARE("lambdaStoppedShare"),
    ADVANTAGE_MEAN("advantageMean"),
    ADVANTAGE_STD("advantageStd"),
    REWARD_MEAN("rewardMean"),
    SOLVE_RATE("solveRate"),
    GROUPS_ALL_ACCEPTED("groupsAllAccepted"),
    GROUPS_NONE_ACCEPTED("groupsNoneAccepted"),
    GROUPS_MIXED("groupsMixed"),
    RESPONSE_LENGTH_MEAN("responseLengthMean"),
    RESPONSE_LENGTH_MAX("responseLengthMax"),
    ACCEPTED_LENGTH_P10("acceptedLengthP10"),
    ACCEPTED_LENGTH_P50("acceptedLengthP50"),
    ACCEPTED_LENGTH_P90("acceptedLengthP90"),
    REJECTED_LENGTH_P10("rejectedLengthP10"),
    REJECTED_LENGTH_P50("rejectedLengthP50"),
    REJECTED_LENGTH_P90("rejectedLengthP90"),
    TRUNCATED_SHARE("truncatedShare"),
    STALENESS_MEAN("stalenessMean"),
    STALENESS_MAX("stalenessMax"),
    STALENESS_SHARE_0("stalenessShare0"),
    STALENESS_SHARE_1("stalenessShare1"),
    STALENESS_SHARE_2_TO_3("stalenessShare2To3"),
    STALENESS_SHARE_FROM_4("stalenessShareFrom4"),
    MISMATCH_MEAN("mismatchMean"),
    MISMATCH_MAX("mismatchMax"),
    MISMATCH_KL("mismatchKl"),
    STALENESS_KL("stalenessKl"),
    BEHAVIOR_WEIGHT_MEAN("behaviorWeightMean"),
    BEHAVIOR_WEIGHT_MAX("behaviorWeightMax"),
    BEHAVIOR_WEIGHT_BOUND_SHARE("behaviorWeightBoundShare"),
    EFFECTIVE_SAMPLE_SIZE("effectiveSampleSize"),
    RESPONSES("responses"),
    RESPONSE_TOKENS("responseTokens"),
    UNSCORED_RESPONSES("unscoredResponses"),
    EMPTY_RESPONSES("emptyResponses"),
    LONELY_RESPONSES("lonelyResponses"),
    HELD_OUT_ERROR("heldOutError"),
    HELD_OUT_ERROR_BEST("heldOutErrorBest"),
    HELD_OUT_EXPLAINED_VARIANCE("heldOutExplainedVariance");

    private final String key;

    Metric(String key) {
        this.key = key;
    }

    /// Its name in step records and in `metrics.jsonl`.
    public String key() {
        return key;
    }
}
