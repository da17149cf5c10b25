package dev.millrace.learner.metric;

/// What a step measures; units and formulas stand in the learner's README.
public enum Metric {
    POLICY_LOSS("policyLoss"),
    POSITIVE_EXAMPLE_LOSS("positiveExampleLoss"),
    VALUE_LOSS("valueLoss"),
    CLIP_FRACTION_LOW("clipFractionLow"),
    CLIP_FRACTION_HIGH("clipFractionHigh"),
    APPROX_KL("approxKl"),
    ENTROPY("entropy"),
    EXPLAINED_VARIANCE("explainedVariance"),
    GRADIENT_NORM_POLICY("gradientNormPolicy"),
    GRADIENT_NORM_CRITIC("gradientNormCritic"),
    LEARNING_RATE_POLICY("learningRatePolicy"),
    LEARNING_RATE_CRITIC("learningRateCritic"),
    LAMBDA_MEAN("lambdaMean"),
    LAMBDA_STOPPED_SHARE("lambdaStoppedShare"),
    ADVANTAGE_MEAN("advantageMean"),
    ADVANTAGE_STD("advantageStd"),
    REWARD_MEAN("rewardMean"),
    SOLVE_RATE("solveRate"),
    RESPONSE_LENGTH_MEAN("responseLengthMean"),
    RESPONSE_LENGTH_MAX("responseLengthMax"),
    STALENESS_MEAN("stalenessMean"),
    STALENESS_MAX("stalenessMax"),
    MISMATCH_MEAN("mismatchMean"),
    MISMATCH_MAX("mismatchMax"),
    BEHAVIOR_WEIGHT_MEAN("behaviorWeightMean"),
    BEHAVIOR_WEIGHT_MAX("behaviorWeightMax"),
    BEHAVIOR_WEIGHT_CAPPED_SHARE("behaviorWeightCappedShare"),
    RESPONSES("responses"),
    RESPONSE_TOKENS("responseTokens"),
    UNSCORED_RESPONSES("unscoredResponses"),
    EMPTY_RESPONSES("emptyResponses"),
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
