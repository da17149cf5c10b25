package dev.millrace.learner.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.batch.TinyNetwork;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.step.Settings;
import dev.millrace.learner.step.StepNumber;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkPretrainingTest {
    @Test
    void learnsReturnsOnARealNetworkAndGoesBackToItsBest() {
        try (var critic = TinyNetwork.of(Head.VALUE);
                var pretraining = pretraining(critic)) {
            pretraining.round(groups(8), new StepNumber(0, 1, 1, 0));
            var digests = new ArrayList<String>();
            var errors = new ArrayList<Double>();
            for (var step = 2; !pretraining.isFinished(); step++) {
                var outcome = pretraining.round(groups(16), new StepNumber(0, step, step, 0));
                digests.add(critic.digest());
                errors.add(outcome.get(Metric.HELD_OUT_ERROR).orElseThrow());
            }
            pretraining.finish();

            var best = errors.stream().min(Double::compare).orElseThrow();
            assertThat(critic.digest()).isEqualTo(digests.get(errors.indexOf(best)));
            // A constant errs by 0.1875; half of it is left, for the state before the first token knows nothing.
            assertThat(best).isBetween(0.09, 0.125);
        }
    }

    private static ValuePretraining pretraining(TrainableModel critic) {
        var slow = new PretrainingSettings(Settings.optimizer(0.005), 8, 2, 1, 2, 4, 40);
        var trained = Settings.small().with(slow).all().trainedCritic().orElseThrow();
        return new ValuePretraining(critic, trained, 1, 64);
    }

    /// The first token tells what a response returns.
    private static List<TrajectoryGroup> groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Trajectories.single(i, i % 4 == 3 ? 1 : 0, i % 4, 1))
                .toList();
    }
}
