package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.request.FinishReason;
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
    void knowsWhichVersionWroteEachToken() {
        var sample = written(new VersionSpan(0, 3), new VersionSpan(2, 5));

        assertThat(sample.versions()).containsExactly(3, 3, 5, 5);
    }

    @Test
    void leavesOutResponsesWithoutSiblingsWhereTheyAreCompared() {
        var pair = Trajectories.group(
                0,
                new int[] {0},
                List.of(
                        Trajectories.trajectory(new int[] {1}, new float[1], 1, 0),
                        Trajectories.trajectory(new int[] {2}, new float[1], 0, 0)));
        var batch = TrainingBatch.of(List.of(pair, Trajectories.single(1, 1, 2)));

        assertThat(batch.withGroupsOf(2).samples()).hasSize(2);
        assertThat(batch.withGroupsOf(2).lonely()).isEqualTo(1);
        assertThat(batch.withGroupsOf(1)).isEqualTo(batch);
    }

    @Test
    void skipsTokensThatWereObserved() {
        var rollout = new Rollout(
                new int[] {1, 2, 3, 4},
                new float[] {-1, -2, -3, -4},
                List.of(new VersionSpan(0, 0)),
                List.of(new Observation(1, 3)),
                FinishReason.STOP,
                "");
        var group = Trajectories.group(0, new int[] {0}, List.of(Trajectories.trajectory(rollout, 1)));
        var sample = TrainingBatch.of(List.of(group)).samples().getFirst();

        assertThat(sample.length()).isEqualTo(2);
        assertThat(sample.behaviorLogProbs()).containsExactly(-1, -4);
        assertThat(sample.spread(new double[] {5, 6})).containsExactly(5, 0, 0, 6);
        assertThat(Columns.written(new double[] {5, 7, 7, 6}, List.of(sample))).containsExactly(5, 6);
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
