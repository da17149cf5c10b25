package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A program for a GPU sums the embedding's gradient by another operator; the processor has that one too.
class EmbeddingGradientTest {
    private static final int WIDTH = 2;

    @Test
    void programsForProcessorAndGpuSumTheSame() {
        long[] tokens = {1, 0, 1, 3};
        float[] by = {1, 2, 10, 20, 0.5f, 0.25f, 7, 8};
        float[] expected = new float[SmallNetworks.VOCABULARY * WIDTH];
        System.arraycopy(new float[] {11, 21, 2.5f, 3.25f, 1, 1, 8, 9}, 0, expected, 0, 8);
        Arrays.fill(expected, 8, expected.length, 1);
        assertThat(sum("cpu", tokens, by)).containsExactly(expected, within(1e-6f));
        assertThat(sum("gpu0", tokens, by)).containsExactly(expected, within(1e-6f));
    }

    /// Beginning with ones.
    private static float[] sum(String device, long[] tokens, float[] by) {
        var compute = new ComputeSettings(device, ElementType.BF16, AttentionPath.PLAIN, 1);
        var text = DecoderProgram.of(SmallNetworks.QWEN2.config(), Head.LANGUAGE, 1, compute);
        try (NDManager manager = Accelerator.named("cpu", 1).newManager()) {
            var module = ScriptModule.load(manager, DecoderProgram.CLASS, text);
            var gradient = manager.ones(new Shape(SmallNetworks.VOCABULARY, WIDTH));
            var arguments = new Arguments()
                    .list(List.of(gradient))
                    .tensors(manager.create(by, new Shape(tokens.length, WIDTH)), manager.create(tokens));
            module.call(manager, "learn_embedding", arguments);
            return gradient.toFloatArray();
        }
    }
}
