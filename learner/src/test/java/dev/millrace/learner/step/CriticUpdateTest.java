package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.formula.ValueRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticUpdateTest {
    private final TableModel critic = TableModel.critic();
    private final CriticUpdate update =
            new CriticUpdate(critic, Settings.optimizer(0.1), new ValueRange.Unbounded(), 0, 64);

    @Test
    void movesValuesTowardsReturns() {
        var measured = update.take(List.of(target(2)), new StepNumber(0, 1, 2, 0));

        assertThat(measured).isEqualTo(new CriticUpdate.Measured(2, 2));
        assertThat(critic.digest()).startsWith("[0.1, ");
    }

    @Test
    void leavesTheWeightsWhenALossIsNotFinite() {
        var before = critic.digest();

        assertThatThrownBy(() -> update.take(List.of(target(Double.POSITIVE_INFINITY)), new StepNumber(0, 3, 1, 0)))
                .isInstanceOf(DivergenceException.class)
                .hasMessage("step 3: critic loss: got Infinity, expected a finite number; weights unchanged;"
                        + " prompts run/0");
        assertThat(critic.digest()).isEqualTo(before);
        assertThat(critic.gradient()).containsOnly(0);
    }

    private static CriticTarget target(double reward) {
        var batch = TrainingBatch.of(List.of(Trajectories.single(0, reward, 1)));
        return CriticTarget.monteCarlo(batch.samples().getFirst(), 1);
    }
}
