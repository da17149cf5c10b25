package dev.millrace.learner.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmStartTest {
    private static final AdamWSettings ADAM_W = new AdamWSettings(0.9, 0.99, 1e-8, 0);

    private static WarmStartSettings settings(int microBatch, double maxGradientNorm) {
        return new WarmStartSettings(3, 5, microBatch, new LearningRate(1e-2, 2, 0.1), ADAM_W, maxGradientNorm);
    }

    /// Response of `index + 1` tokens.
    private static TokenSequence demonstration(int step, int index) {
        return new TokenSequence(new int[] {step}, new int[index + 1]);
    }

    @Test
    void weighsEveryResponseTokenOfTheBatchTheSameWhateverTheMicroBatch() {
        for (int microBatch : List.of(1, 2, 5, 7)) {
            var model = new RecordingModel(-0.5f, 1);
            new WarmStart(model, settings(microBatch, 1)).run(WarmStartTest::demonstration, progress -> {});
            assertThat(model.gradients()).hasSize(3 * 15).containsOnly(-1f / 15);
        }
    }

    @Test
    void reportsTheMeanNegativeLogLikelihoodOfTheBatch() {
        List<WarmStartProgress> reports = new ArrayList<>();
        new WarmStart(new RecordingModel(-0.5f, 1), settings(2, 1)).run(WarmStartTest::demonstration, reports::add);
        assertThat(reports).hasSize(3).element(1).isEqualTo(new WarmStartProgress(2, 3, 0.5, 1, 20));
    }

    @Test
    void followsTheLearningRateAndScalesLargeGradientsDown() {
        var model = new RecordingModel(-0.5f, 4);
        new WarmStart(model, settings(5, 1)).run(WarmStartTest::demonstration, progress -> {});
        assertThat(model.rates()).containsExactly(5e-3, 1e-2, 1e-2);
        assertThat(model.scales()).containsOnly(0.25);
    }

    @Test
    void leavesSmallGradientsAsTheyAre() {
        var model = new RecordingModel(-0.5f, 0.5);
        new WarmStart(model, settings(5, 1)).run(WarmStartTest::demonstration, progress -> {});
        assertThat(model.scales()).containsOnly(1.0);
    }

    @Test
    void stopsBeforeTheOptimizerWhereTheLossIsNotFinite() {
        var model = new RecordingModel(Float.NaN, 1);
        var warmStart = new WarmStart(model, settings(5, 1));
        assertThatThrownBy(() -> warmStart.run(WarmStartTest::demonstration, progress -> {}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("warm start step 1: got loss NaN and gradient norm 1.0, expected finite numbers");
        assertThat(model.rates()).isEmpty();
        assertThat(model.discarded()).isTrue();
    }
}
