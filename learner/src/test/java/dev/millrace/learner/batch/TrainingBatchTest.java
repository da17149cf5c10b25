package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.FinishReason;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.VersionSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingBatchTest {
    @Test
    void leavesOutAndCountsWhatHasNoRewardOrNoToken() {
        var batch = TrainingBatch.of(List.of(
                Trajectories.single(0, 1, 1, 2),
                Trajectories.single(1, Double.NaN, 1, 2, 3),
                Trajectories.single(2, 0),
                Trajectories.single(3, 0, 3)));

        assertThat(batch.samples())
                .extracting(Sample::prompt)
                .containsExactly(new PromptId("run", 0), new PromptId("run", 3));
        assertThat(batch.samples()).extracting(Sample::accepted).containsExactly(true, false);
        assertThat(batch.unscored()).isEqualTo(1);
        assertThat(batch.empty()).isEqualTo(1);
        assertThat(batch.tokens()).isEqualTo(3);
    }

    @Test
    void countsStalenessFromTheOldestToken() {
        var sample = written(new VersionSpan(0, 3), new VersionSpan(2, 5));

        assertThat(sample.staleness(5)).isEqualTo(2);
    }

    @Test
    void knowsWhichTokensAVersionWrote() {
        var sample = written(new VersionSpan(0, 3), new VersionSpan(2, 5));

        assertThat(sample.firstTokenOf(3)).isZero();
        assertThat(sample.firstTokenOf(5)).isEqualTo(2);
        assertThat(sample.firstTokenOf(6)).isEqualTo(sample.length()).isEqualTo(4);
    }

    @Test
    void discountsMonteCarloReturnsFromTheEnd() {
        var sample = TrainingBatch.of(List.of(Trajectories.single(0, 2, 1, 2, 3)))
                .samples()
                .getFirst();

        assertThat(CriticTarget.monteCarlo(sample, 0.5).returns()).containsExactly(0.5, 1, 2);
    }

    private static Sample written(VersionSpan... versions) {
        var rollout = new Rollout(new int[4], new float[4], List.of(versions), FinishReason.LENGTH, "");
        var group = Trajectories.group(0, new int[] {0}, List.of(Trajectories.trajectory(rollout, 1)));
        return TrainingBatch.of(List.of(group)).samples().getFirst();
    }
}
