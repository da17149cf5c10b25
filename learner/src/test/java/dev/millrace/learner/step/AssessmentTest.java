package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.advantage.LambdaRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final TrainingBatch BATCH = TrainingBatch.of(
            List.of(Trajectories.single(0, 1, 1, 2, 3), Trajectories.single(1, 0, 2), Trajectories.single(2, 2, 3, 1)));

    @Test
    void decouplesTheLambdasOfPolicyAndCritic() {
        var assessed = assess(Settings.generalized(new LambdaRule.Fixed(0), false), 64);

        var longest = assessed.getLast();
        assertThat(longest.sample().length()).isEqualTo(3);
        assertThat(longest.advantages()).containsExactly(0, 0, 1);
        assertThat(longest.returns()).containsExactly(1, 1, 1);
    }

    @Test
    void givesEveryTokenItsLogProbabilityEntropyAndValue() {
        var first =
                assess(Settings.generalized(new LambdaRule.Fixed(1), false), 1).getFirst();

        assertThat(first.start().logProbs()).containsExactly((float) Math.log(0.25));
        assertThat(first.start().entropies()).containsExactly((float) Math.log(4));
        assertThat(first.start().values()).containsExactly(0);
    }

    @Test
    void keepsSamplesAndNumbersTogetherWhateverTheMicroBatches() {
        var settings = Settings.generalized(new LambdaRule.Fixed(1), true);
        var whole = assess(settings, 64);
        var pieces = assess(settings, 1);

        for (var i = 0; i < whole.size(); i++) {
            assertThat(pieces.get(i).sample()).isSameAs(whole.get(i).sample());
            assertThat(pieces.get(i).advantages()).containsExactly(whole.get(i).advantages());
        }
    }

    @Test
    void whitensAdvantagesOverTheBatchAndLeavesReturnsAlone() {
        var assessed = assess(Settings.generalized(new LambdaRule.Fixed(1), true), 64);

        var moments = Moments.of(Columns.join(assessed, AssessedSample::advantages));
        assertThat(moments.mean()).isCloseTo(0, within(1e-9));
        assertThat(moments.standardDeviation()).isCloseTo(1, within(1e-6));
        assertThat(assessed.getLast().returns()).containsExactly(1, 1, 1);
    }

    private static List<AssessedSample> assess(AdvantageSettings settings, int microBatchTokens) {
        var networks = new StepNetworks(TableModel.policy(), Optional.of(TableModel.critic()), Optional.empty());
        var all = Settings.small().with(settings).with(new UpdateSettings(1, 1, microBatchTokens, true));
        return new Assessment(networks, all.all(), new SideBySide(true))
                .of(BATCH.samples(), new StepNumber(0, 1, 1, 0));
    }
}
