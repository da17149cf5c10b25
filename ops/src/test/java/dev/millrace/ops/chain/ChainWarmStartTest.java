package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.supervised.LearningRate;
import dev.millrace.learner.supervised.WarmStartProgress;
import dev.millrace.learner.supervised.WarmStartSettings;
import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainWarmStartTest {
    private static final DemonstrationSettings TINY = new DemonstrationSettings(
            new ChainSettings(1, 1, 3, 4, 4, 8),
            new ChainModelSettings(1, 32, 2, 64, 0.05),
            new DemonstrationNoise(0.11, 0.92, 0.02, 0.4),
            new WarmStartSettings(
                    40, 16, 16, new LearningRate(1e-2, 5, 0.1), new AdamWSettings(0.9, 0.99, 1e-8, 0), 1));
    private static final ComputeSettings COMPUTE = new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1);

    @TempDir
    private Path folder;

    private List<WarmStartProgress> write(String name, long seed) throws IOException {
        List<WarmStartProgress> reports = new ArrayList<>();
        new ChainWarmStart(TINY, COMPUTE).write(folder.resolve(name), seed, reports::add);
        return reports;
    }

    private byte[] weights(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve("model.safetensors"));
    }

    @Test
    void lowersTheNegativeLogLikelihoodFromThatOfAGuess() throws IOException {
        var reports = write("a", 1);
        assertThat(reports).hasSize(40);
        assertThat(reports.getFirst().loss()).isBetween(3.0, 4.2);
        assertThat(reports.getLast().loss()).isLessThan(2.4);
    }

    @Test
    void writesACheckpointOfTheNetworkItTaught() throws IOException {
        write("a", 1);
        try (var checkpoint = Checkpoint.open(folder.resolve("a"))) {
            assertThat(checkpoint.config()).isEqualTo(ChainModelFolder.config(TINY.model(), TINY.task()));
            assertThat(checkpoint.tokens().eos()).containsExactly(ChainVocabulary.id("<eos>"));
        }
    }

    @Test
    void isAFunctionOfTheSeed() throws IOException {
        write("a", 1);
        write("b", 1);
        write("c", 2);
        assertThat(weights("a")).isEqualTo(weights("b")).isNotEqualTo(weights("c"));
    }
}
