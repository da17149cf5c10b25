package dev.millrace.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.ops.glance.CurveGlance;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.step.Series;
import dev.millrace.ops.index.step.Series.Curve;
import dev.millrace.ops.ledger.LegalRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexGlanceTest {
    private static final int PLANNED = 9;

    private static RunGlance glance(int steps, boolean isOver, boolean isFinished) {
        var run = LegalRun.draw(3, PLANNED, steps);
        try (var index = new RunIndex(run.recorded(), run.recorded())) {
            index.refresh(Integer.MAX_VALUE);
            long now = index.counts().progress().lastTime() + 1_000;
            return new IndexGlance("legal", index, index.pipeline(now, !isOver)).at(isOver, isFinished);
        }
    }

    @Test
    void saysHowFarARunIsThatGoesOn() {
        var glance = glance(6, false, false);
        assertThat(glance.stage()).isEqualTo(RunStage.TRAINING);
        assertThat(glance.progress()).isEqualTo(new RunGlance.Progress("step", 6, PLANNED));
        assertThat(glance.line()).startsWith("step 6/9  solve rate ");
        assertThat(glance.curves())
                .extracting(CurveGlance::name)
                .startsWith("solve rate", "held-out", "reward")
                .hasSize(7);
        assertThat(glance.roles()).extracting("role").contains("learner").hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void tellsValuePretrainingFromTraining() {
        var glance = glance(0, false, false);
        assertThat(glance.stage()).isEqualTo(RunStage.VALUE_PRETRAINING);
        assertThat(glance.progress().unit()).isEqualTo("round");
        assertThat(glance.line()).startsWith("value-pretraining round ");
        assertThat(glance.curves()).extracting(CurveGlance::name).contains("held-out error");
    }

    @Test
    void tellsFinishedFromEnded() {
        assertThat(glance(PLANNED, true, true).stage()).isEqualTo(RunStage.FINISHED);
        assertThat(glance(6, true, false).stage()).isEqualTo(RunStage.ENDED);
        assertThat(glance(PLANNED, false, true).stage()).isEqualTo(RunStage.EVALUATING);
    }

    @Test
    void guessesNoTimeThatIsLeftWhenNothingIs() {
        assertThat(glance(6, true, false).times().left()).isNaN();
        assertThat(glance(PLANNED, false, true).times().left()).isNaN();
    }

    @Test
    void takesTheMeanOfAtLeastTheNewestSteps() {
        double[] seconds = {9, 1, 2, Double.NaN};
        var curves = Map.of("seconds", new Curve(seconds, seconds, seconds));
        var recent = new RecentSteps(new Series(new double[4], new long[4], new long[4], curves, 8));
        assertThat(recent.mean("seconds", 1)).isNaN();
        assertThat(recent.mean("seconds", 3)).isCloseTo(2, within(1e-12));
        assertThat(recent.mean("seconds", 6)).isCloseTo(1.5, within(1e-12));
        assertThat(recent.mean("seconds", 100)).isCloseTo(4, within(1e-12));
        assertThat(recent.mean("entropy", 3)).isNaN();
    }
}
