package dev.millrace.ops.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.EvaluationResult.Answers;
import dev.millrace.learner.evaluation.EvaluationResult.Question;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepScalarsTest {
    private static StepRecord record(Phase phase, Map<String, Double> metrics) {
        return new StepRecord(new StepId("r", 30, phase, 4), List.of(), Map.of(), metrics);
    }

    @Test
    void placesAPolicyStepAtItsVersion() {
        var record = record(Phase.POLICY, Map.of("solveRate", 0.5, "explainedVariance", 0.25, "seconds", 2.0));
        assertThat(StepScalars.of(9, record, Map.of("learnerIdle", 0.125)))
                .isEqualTo(new ScalarEvent(
                        9,
                        4,
                        Map.of(
                                "policy/solveRate", 0.5f,
                                "critic/explainedVariance", 0.25f,
                                "flow/seconds", 2f,
                                "flow/learnerIdle", 0.125f,
                                "flow/learnerStep", 30f)));
    }

    @Test
    void placesARoundOfValuePretrainingAtItsLearnerStep() {
        var record = record(Phase.VALUE_PRETRAINING, Map.of("heldOutError", 0.5));
        assertThat(StepScalars.of(9, record, Map.of("learnerIdle", 0.125)))
                .isEqualTo(new ScalarEvent(
                        9, 30, Map.of("valuePretraining/heldOutError", 0.5f, "valuePretraining/learnerIdle", 0.125f)));
    }

    @Test
    void leavesOutRefillsAndWhatIsNotFinite() {
        assertThat(StepScalars.of(9, record(Phase.REFILL, Map.of("refillPrompts", 3.0)), Map.of())
                        .scalars())
                .isEmpty();
        assertThat(StepScalars.of(9, record(Phase.POLICY, Map.of("entropy", Double.NaN)), Map.of())
                        .scalars())
                .containsOnlyKeys("flow/learnerStep");
    }

    @Test
    void namesAnEvaluationByItsSet() {
        var question = new Question("heldOut", Moment.DURING, 30, 4, 2);
        var result = new EvaluationResult(question, new Answers(6, 4, 0, 80, 4, 4));
        assertThat(StepScalars.evaluation(9, 4, result))
                .isEqualTo(new ScalarEvent(
                        9,
                        4,
                        Map.of(
                                "evaluation/heldOut/solveRate", 0.75f,
                                "evaluation/heldOut/passRate", 1f,
                                "evaluation/heldOut/responseLengthMean", 10f)));
    }

    @Test
    void hasASectionForEveryMetric() {
        assertThat(Arrays.stream(Metric.values()).map(metric -> MetricTag.policy(metric.key())))
                .allMatch(tag -> tag.matches("(policy|critic|advantage|responses|staleness)/\\w+"))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(FlowMetric.values()).map(metric -> MetricTag.policy(metric.key())))
                .allMatch(tag -> tag.startsWith("flow/"));
        assertThat(MetricTag.policy("strange")).isEqualTo("other/strange");
    }
}
