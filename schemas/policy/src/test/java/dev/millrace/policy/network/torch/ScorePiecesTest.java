package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.ElementType;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Logits are taken some rows at a time; how many must not matter.
class ScorePiecesTest {
    private static final int ROWS = 8;
    private static final int WIDTH = 5;

    @Test
    void piecesGiveWhatTheWholeGives() {
        try (var manager = Accelerator.named("cpu", 1).newManager()) {
            var whole = results(manager, (1 << 24) / SmallNetworks.VOCABULARY);
            var pieces = results(manager, 3);
            for (int i = 0; i < whole.size(); i++) {
                assertThat(pieces.get(i).toFloatArray())
                        .containsExactly(whole.get(i).toFloatArray(), within(1e-5f));
            }
        }
    }

    /// Log-probabilities, entropies, gradient by hidden states and by output projection.
    private static NDList results(NDManager manager, int rowsAtOnce) {
        var compute = SmallNetworks.compute(ElementType.F32, AttentionPath.PLAIN);
        var text = DecoderProgram.of(SmallNetworks.QWEN2.config(), Head.LANGUAGE, 0.7, compute);
        int usual = (1 << 24) / SmallNetworks.VOCABULARY;
        assertThat(text).contains("torch.split(hidden, " + usual + ")");
        var module = ScriptModule.load(
                manager, DecoderProgram.CLASS, text.replace(", " + usual + ")", ", " + rowsAtOnce + ")"));
        var random = new SplittableRandom(1);
        var inputs = new Arguments()
                .tensors(
                        manager.create(floats(random, ROWS * WIDTH), new Shape(ROWS, WIDTH)),
                        manager.create(
                                floats(random, SmallNetworks.VOCABULARY * WIDTH),
                                new Shape(SmallNetworks.VOCABULARY, WIDTH)),
                        manager.create(
                                random.longs(ROWS, 0, SmallNetworks.VOCABULARY).toArray()));
        var results = new NDList(module.call(manager, "score", inputs));
        var gradient = manager.create(floats(random, ROWS));
        return results.addAll(module.call(manager, "score_gradient", inputs.tensors(results.getFirst(), gradient)));
    }

    private static float[] floats(SplittableRandom random, int count) {
        var floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) random.nextGaussian();
        }
        return floats;
    }
}
