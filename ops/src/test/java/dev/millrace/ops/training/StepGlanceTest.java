package dev.millrace.ops.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.EvaluationResult.Answers;
import dev.millrace.learner.evaluation.EvaluationResult.Question;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.glance.CurveGlance;
import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.RunStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepGlanceTest {
    private static final int PLANNED = 10;
    private static final LiveNumbers LIVE = new LiveNumbers(1500, 0.25, 0.75, 0.5, 7);

    private long nanos;
    private final StepGlance glance = new StepGlance("demo-1", PLANNED, () -> nanos);

    private static StepRecord record(Phase phase, long step, long version, Map<String, Double> more) {
        Map<String, Double> metrics = new HashMap<>(Map.of("seconds", 4.0, "responses", 10.0));
        metrics.putAll(more);
        return new StepRecord(new StepId("demo", step, phase, version), List.of(), Map.of(), metrics);
    }

    private void policyStep(long version, Map<String, Double> more) {
        glance.took(record(Phase.POLICY, 2 + version, version, more), LIVE);
    }

    private CurveGlance curve(String name) {
        return glance.glance().curves().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsWithRolesThatStart() {
        assertThat(glance.glance().stage()).isEqualTo(RunStage.STARTING);
        assertThat(glance.glance().roles())
                .extracting(RoleGlance::state)
                .containsOnly(RoleGlance.State.STARTING)
                .hasSize(3);
    }

    @Test
    void saysHowFarItIsAndHowLongItWillTake() {
        policyStep(1, Map.of());
        nanos = 6_000_000_000L;
        policyStep(2, Map.of());
        nanos = 7_000_000_000L;
        var now = glance.glance();
        assertThat(now.progress()).isEqualTo(new RunGlance.Progress("step", 2, PLANNED));
        assertThat(now.times().elapsed()).isEqualTo(7);
        assertThat(now.times().left()).isCloseTo(8 * 4 - 1, within(1e-9));
    }

    @Test
    void tellsOfRolesWhatTheStepTells() {
        policyStep(1, Map.of("stalenessMean", 0.5, "stalenessMax", 2.0, "deadLettersTotal", 3.0));
        assertThat(glance.glance().roles())
                .containsExactly(
                        new RoleGlance(
                                "learner", RoleGlance.State.WORKING, "4.00 s/step", 0.25, "staleness 0.50, at most 2"),
                        new RoleGlance("generator", RoleGlance.State.WAITING, "1,500 tokens/s", 0.75, "7 prompts out"),
                        new RoleGlance("scorer", RoleGlance.State.WORKING, "2.5 responses/s", 0.5, "3 dead letters"));
    }

    @Test
    void drawsCurvesOfTheNewestPhaseAlone() {
        glance.took(record(Phase.VALUE_PRETRAINING, 1, 0, Map.of("heldOutError", 0.5, "solveRate", 0.1)), LIVE);
        assertThat(glance.glance().stage()).isEqualTo(RunStage.VALUE_PRETRAINING);
        assertThat(curve("held-out error").values()).containsExactly(0.5);
        policyStep(1, Map.of("solveRate", 0.2));
        policyStep(2, Map.of("solveRate", 0.4));
        assertThat(curve("solve rate").values()).containsExactly(0.2, 0.4);
        assertThat(glance.glance().curves()).extracting(CurveGlance::name).doesNotContain("held-out error");
    }

    @Test
    void showsTheNewestValueThereIs() {
        policyStep(1, Map.of("explainedVariance", 0.3));
        policyStep(2, Map.of());
        assertThat(curve("expl. variance").value()).isEqualTo("0.300");
        assertThat(curve("entropy").value()).isEqualTo("-");
    }

    @Test
    void showsEvaluationsOnHeldOutProblems() {
        policyStep(1, Map.of());
        for (var set : List.of("heldOut", "outOfDistribution")) {
            var question = new Question(set, Moment.DURING, 3, 4, 2);
            glance.evaluated(new EvaluationResult(question, new Answers(6, 4, 0, 80, 1, 1)));
        }
        assertThat(curve("held-out").values()).containsExactly(0.75);
    }

    @Test
    void evaluatesAfterTheLastStepAndThenEnds() {
        policyStep(PLANNED, Map.of());
        assertThat(glance.glance().stage()).isEqualTo(RunStage.EVALUATING);
        assertThat(glance.glance().times().left()).isNaN();
        glance.end(RunStage.FINISHED);
        assertThat(glance.glance().stage()).isEqualTo(RunStage.FINISHED);
        assertThat(glance.glance().roles()).extracting(RoleGlance::state).containsOnly(RoleGlance.State.ENDED);
    }

    @Test
    void saysAStepInOneLine() {
        policyStep(3, Map.of("solveRate", 0.5, "rewardMean", 0.25, "responseLengthMean", 20.0, "stalenessMean", 1.0));
        assertThat(glance.line())
                .isEqualTo("step 3/10  solve rate 0.500  reward 0.250  length 20.0  staleness 1.00"
                        + "  1500 tokens/s  learner idle 25%");
        glance.took(record(Phase.VALUE_PRETRAINING, 4, 0, Map.of("heldOutError", 0.5)), LIVE);
        assertThat(glance.line())
                .isEqualTo("value-pretraining round 4  held-out error 0.5000  explained variance -"
                        + "  1500 tokens/s  learner idle 25%");
    }
}
