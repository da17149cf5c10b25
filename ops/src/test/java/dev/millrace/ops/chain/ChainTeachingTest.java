package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.supervised.LearningRate;
import dev.millrace.learner.supervised.WarmStart;
import dev.millrace.learner.supervised.WarmStartProgress;
import dev.millrace.learner.supervised.WarmStartSettings;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.tensor.ElementType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTeachingTest {
    private static final ChainSettings TASK = new ChainSettings(1, 1, 3, 4, 4, 8);
    private static final ChainModelSettings MODEL = new ChainModelSettings(1, 32, 2, 64, 0.05);
    private static final WarmStartSettings SCHEDULE =
            new WarmStartSettings(40, 16, 16, new LearningRate(1e-2, 5, 0.1), new AdamWSettings(0.9, 0.99, 1e-8, 0), 1);
    private static final ComputeSettings COMPUTE = new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1);

    /// Teaches a tiny policy.
    ///
    /// @return the digest of its weights
    private static String teach(long seed, List<WarmStartProgress> reports) {
        var config = ChainModelFolder.config(MODEL, TASK);
        var first = RandomWeights.of(config, Head.LANGUAGE, seed, MODEL.initializerRange());
        var noise = new DemonstrationNoise(0.11, 0.92, 0.02, 0.4);
        try (var policy = Networks.trainable(config, Head.LANGUAGE, first, 1, COMPUTE)) {
            var demonstrations = new NoisyDemonstrations(new ChainTask(TASK), noise, SCHEDULE, seed);
            new WarmStart(policy, SCHEDULE).run(demonstrations, reports::add);
            return policy.digest();
        }
    }

    @Test
    void lowersTheNegativeLogLikelihoodFromThatOfAGuess() {
        List<WarmStartProgress> reports = new ArrayList<>();
        teach(1, reports);
        assertThat(reports).hasSize(40);
        assertThat(reports.getFirst().loss()).isBetween(3.0, 4.2);
        assertThat(reports.getLast().loss()).isLessThan(2.4);
    }

    @Test
    void isAFunctionOfTheSeed() {
        var digest = teach(1, new ArrayList<>());
        assertThat(teach(1, new ArrayList<>())).isEqualTo(digest);
        assertThat(teach(2, new ArrayList<>())).isNotEqualTo(digest);
    }
}
