package dev.millrace.learner.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.learner.step.DivergenceException;
import dev.millrace.learner.step.Settings;
import dev.millrace.learner.step.StepNumber;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Eight held-out prompts, patience 3, at most 40 rounds. A response has two tokens; the state before the
/// second is told by the first.
class ValuePretrainingTest {
    private final TableModel critic = TableModel.critic();
    private final ValuePretraining pretraining =
            new ValuePretraining(critic, Settings.small().all().trainedCritic().orElseThrow(), 1, 64);
    private long rounds;

    @AfterEach
    void close() {
        pretraining.close();
    }

    @Test
    void learnsWhatResponsesReturn() {
        var outcomes = untilFinished(token -> token == 3 ? 1 : 0);
        pretraining.finish();

        assertThat(outcomes.getLast().get(Metric.HELD_OUT_EXPLAINED_VARIANCE).orElseThrow())
                .isGreaterThan(0.4);
        assertThat(outcomes.getLast().get(Metric.VALUE_LOSS).orElseThrow())
                .isLessThan(outcomes.getFirst().get(Metric.VALUE_LOSS).orElseThrow());
    }

    @Test
    void takesTheFirstPromptsForTheHeldOutSetAndTrainsOnNoneOfThem() {
        var outcome = round(groups(8, token -> 1));

        assertThat(outcome.get(Metric.RESPONSES)).hasValue(0);
        assertThat(pretraining.rounds()).isZero();
        assertThat(critic.appliedGradients()).isEmpty();
        assertThat(round(groups(5, token -> 1)).get(Metric.RESPONSES)).hasValue(5);
        assertThat(critic.appliedGradients()).hasSize(2);
    }

    @Test
    void doesNotHoldOutAPromptWithoutAReward() {
        round(groups(8, token -> Double.NaN));

        assertThat(round(groups(9, token -> 1)).get(Metric.RESPONSES)).hasValue(1);
    }

    @Test
    void goesBackToTheBestCriticWhenItNoLongerGetsBetter() {
        round(groups(8, token -> 0.5));
        String best = "";
        var bestError = Double.POSITIVE_INFINITY;
        while (!pretraining.isFinished()) {
            // Fresh returns lie beyond the held-out ones: the critic passes them and goes on.
            var error = round(groups(6, token -> 1)).get(Metric.HELD_OUT_ERROR).orElseThrow();
            best = error < bestError ? critic.digest() : best;
            bestError = Math.min(bestError, error);
        }
        assertThat(critic.digest()).isNotEqualTo(best);

        pretraining.finish();

        assertThat(critic.digest()).isEqualTo(best);
        assertThat(pretraining.rounds()).isLessThan(40);
    }

    @Test
    void failsWhenNoRoundBeatTheStart() {
        round(groups(8, token -> 0));
        while (!pretraining.isFinished()) {
            round(groups(6, token -> 1));
        }

        assertThat(pretraining.rounds()).isEqualTo(3);
        assertThatThrownBy(pretraining::finish)
                .isInstanceOf(NoImprovementException.class)
                .hasMessageMatching(
                        "value-pretraining: got a held-out error of 0\\.0\\d+ at best in 3 measurements over 6"
                                + " updates and 3 rounds, expected one below the start's 0\\.0; all held-out returns are alike.*");
    }

    @Test
    void saysWhatToTryWhenReturnsDifferAndNoRoundBeatTheStart() {
        round(groups(8, token -> token == 3 ? 1 : 0));
        while (!pretraining.isFinished()) {
            round(groups(6, token -> -1));
        }

        assertThatThrownBy(pretraining::finish)
                .isInstanceOf(NoImprovementException.class)
                .hasMessageContaining("try a smaller critic.pretraining.optimizer.learningRate");
    }

    @Test
    void measuresEveryFewUpdatesAndEndsWithinARound() {
        var often = pretraining(4, 1, 3);
        often.round(groups(8, token -> 0), new StepNumber(0, 1, 1, 0));

        often.round(groups(16, token -> 1), new StepNumber(0, 2, 2, 0));

        assertThat(often.isFinished()).isTrue();
        assertThat(critic.appliedGradients()).hasSize(3);
        assertThatThrownBy(often::finish).hasMessageContaining("3 measurements over 3 updates and 1 rounds");
    }

    @Test
    void countsUpdatesBetweenMeasurementsOverRounds() {
        var seldom = pretraining(2, 3, 4);
        seldom.round(groups(8, token -> 0.5), new StepNumber(0, 1, 1, 0));

        var first = seldom.round(groups(6, token -> 1), new StepNumber(0, 2, 2, 0));
        var second = seldom.round(groups(6, token -> 1), new StepNumber(0, 3, 3, 0));

        assertThat(first.get(Metric.HELD_OUT_ERROR)).hasValue(0.25);
        assertThat(second.get(Metric.HELD_OUT_ERROR).orElseThrow()).isLessThan(0.25);
    }

    @Test
    void saysWhatItCameTo() {
        round(groups(8, token -> 0.5));
        while (!pretraining.isFinished()) {
            round(groups(6, token -> 1));
        }

        var report = pretraining.finish();

        assertThat(report.rounds()).isEqualTo(pretraining.rounds());
        assertThat(report.updates()).isEqualTo(2 * report.rounds());
        assertThat(report.bestUpdate()).isBetween(2, report.updates() - 2);
        assertThat(report.start()).isEqualTo(new HeldOutFit(0.25, null));
        assertThat(report.best().error()).isLessThan(0.25);
    }

    @Test
    void failsWhenNothingWasTrained() {
        assertThatThrownBy(pretraining::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopsAtAReturnThatIsNotFinite() {
        round(groups(8, token -> 1));
        var before = critic.digest();

        assertThatThrownBy(() -> round(groups(1, token -> Double.POSITIVE_INFINITY)))
                .isInstanceOf(DivergenceException.class);
        assertThat(critic.digest()).isEqualTo(before);
    }

    @Test
    void measuresTheHeldOutErrorOverTokens() {
        round(groups(8, token -> 1));

        var outcome = round(groups(1, token -> 0));

        assertThat(outcome.get(Metric.HELD_OUT_ERROR).orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(outcome.get(Metric.HELD_OUT_ERROR_BEST)).hasValue(1);
        assertThat(outcome.get(Metric.HELD_OUT_EXPLAINED_VARIANCE)).isEmpty();
    }

    private List<StepOutcome> untilFinished(IntToDoubleFunction reward) {
        var outcomes = new ArrayList<StepOutcome>();
        round(groups(8, reward));
        while (!pretraining.isFinished()) {
            outcomes.add(round(groups(16, reward)));
        }
        return outcomes;
    }

    private StepOutcome round(List<TrajectoryGroup> groups) {
        rounds++;
        return pretraining.round(groups, new StepNumber(0, rounds, rounds, 0));
    }

    private static List<TrajectoryGroup> groups(int count, IntToDoubleFunction reward) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var first = i % TableModel.VOCABULARY;
                    return Trajectories.single(i, reward.applyAsDouble(first), first, 1);
                })
                .toList();
    }

    private ValuePretraining pretraining(int miniBatches, int evaluateEvery, int patience) {
        var other = new PretrainingSettings(Settings.optimizer(0.05), 8, miniBatches, 1, evaluateEvery, patience, 40);
        var trained = Settings.small().with(other).all().trainedCritic().orElseThrow();
        return new ValuePretraining(critic, trained, 1, 64);
    }
}
