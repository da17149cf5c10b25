package dev.millrace.ops.tensorboard;

import dev.millrace.learner.metric.FlowMetric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What metrics are called in TensorBoard, which draws those before the first slash as one section.
final class MetricTag {
    /// Of the learner step that made a version.
    static final String LEARNER_STEP = "flow/learnerStep";

    private static final String FLOW = "flow/";
    private static final String OTHER = "other/";
    private static final String PRETRAINING = "valuePretraining/";

    private static final Map<String, String> SECTIONS =
            Map.of("policy", """
            solveRate rewardMean policyLoss positiveExampleLoss referenceKlLoss
            clipFractionLow clipFractionHigh clipFractionDual approxKl entropy
            gradientNormPolicy learningRatePolicy
            """, "critic", """
            valueLoss valueBias explainedVariance
            explainedVarianceDecile1 explainedVarianceDecile2 explainedVarianceDecile3 explainedVarianceDecile4
            explainedVarianceDecile5 explainedVarianceDecile6 explainedVarianceDecile7 explainedVarianceDecile8
            explainedVarianceDecile9 explainedVarianceDecile10
            gradientNormCritic learningRateCritic heldOutError heldOutErrorBest heldOutExplainedVariance
            """, "advantage", """
            advantageMean advantageStd
            lambdaMean lambdaMin lambdaP10 lambdaP50 lambdaP90 lambdaMax lambdaStoppedShare
            """, "responses", """
            groupsAllAccepted groupsNoneAccepted groupsMixed responseLengthMean responseLengthMax
            acceptedLengthP10 acceptedLengthP50 acceptedLengthP90
            rejectedLengthP10 rejectedLengthP50 rejectedLengthP90 truncatedShare
            responses responseTokens unscoredResponses emptyResponses lonelyResponses
            noAnswerResponses notApplicableResponses timedOutResponses failedResponses
            """, "staleness", """
            stalenessMean stalenessMax
            stalenessShare0 stalenessShare1 stalenessShare2To3 stalenessShareFrom4
            mismatchMean mismatchMax mismatchKl stalenessKl
            behaviorWeightMean behaviorWeightMax behaviorWeightBoundShare effectiveSampleSize
            """);

    private static final Map<String, String> KNOWN = known();

    private MetricTag() {}

    /// Of a policy step's metric.
    ///
    /// @param key as in `metrics.jsonl`
    static String policy(String key) {
        return KNOWN.getOrDefault(key, OTHER + key);
    }

    /// Of a metric of the flow.
    ///
    /// @param key as in `metrics.jsonl`
    static String flow(String key) {
        return FLOW + key;
    }

    /// Of a metric of a round of value-pretraining.
    ///
    /// @param key as in `metrics.jsonl`
    static String pretraining(String key) {
        return PRETRAINING + key;
    }

    /// Of an evaluation.
    ///
    /// @param set which problems
    /// @param key as in `metrics.jsonl`
    static String evaluation(String set, String key) {
        return "evaluation/" + set + "/" + key;
    }

    private static Map<String, String> known() {
        Map<String, String> tags = new HashMap<>();
        SECTIONS.forEach((section, keys) -> keys.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(key -> tags.put(key, section + "/" + key)));
        Arrays.stream(FlowMetric.values()).forEach(metric -> tags.put(metric.key(), flow(metric.key())));
        return tags;
    }
}
