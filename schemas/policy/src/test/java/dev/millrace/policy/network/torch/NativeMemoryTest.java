package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeMemoryTest {
    private static final SmallNetworks NETWORK = SmallNetworks.QWEN2;
    private static final long MEGABYTE = 1 << 20;

    /// Arrays that any manager of this JVM holds.
    private static int arrays() {
        try (var manager = NDManager.newBaseManager()) {
            return manager.getParentManager().getManagedArrays().size();
        }
    }

    private static void learn(TrainableModel model, int copies) {
        var batch = Collections.nCopies(copies, SmallNetworks.sequence(1, 8, 55));
        model.accumulate(batch, outputs -> new double[outputs.outputs().length]);
        assertThat(model.gradientNorm()).isZero();
        model.update(new AdamWSettings(0.9, 0.95, 1e-8, 0), 1e-3, 1);
        model.forward(batch);
    }

    private static void decode(SlotDecoder decoder) {
        decoder.admit(SmallNetworks.tokens(1, 5), new int[] {1, 3}, new DecodeSettings(1, 0.9, 0));
        decoder.admit(SmallNetworks.tokens(2, 5), new int[] {0}, new DecodeSettings(0, 1, 0));
        decoder.step(SmallNetworks.uniforms(1, 2, 4));
        decoder.release(1);
        decoder.step(SmallNetworks.uniforms(2, 2, 4));
        decoder.release(0);
        decoder.release(3);
    }

    @Test
    void stepsLeaveNoArrayBehind() {
        int before = arrays();
        try (var model = NETWORK.trainable(Head.LANGUAGE, 1, AttentionPath.FUSED);
                var decoder = Decoding.FUSED.decoder(NETWORK, 4)) {
            learn(model, 2); // the first update makes the optimizer's arrays
            decode(decoder); // the first step makes the cache
            int held = arrays();
            learn(model, 2);
            decode(decoder);
            decoder.load(model.weights(ElementType.BF16));
            model.restoreWeights(model.weights(ElementType.F32));
            model.restoreOptimizer(model.optimizerState());
            model.digest();
            model.forward(List.of(SmallNetworks.sequence(1, 8, 55))); // makes the weights ready that were restored
            assertThat(arrays()).isEqualTo(held);
        }
        assertThat(arrays()).isEqualTo(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void residentMemoryStaysFlatOverManySteps() throws IOException {
        try (var model = NETWORK.trainable(Head.LANGUAGE, 1, AttentionPath.PLAIN);
                var decoder = Decoding.PLAIN.decoder(NETWORK, 4)) {
            repeat(model, decoder, 10);
            long before = residentBytes();
            // The activations of one of these steps take more than 5 MB.
            repeat(model, decoder, 60);
            assertThat(residentBytes() - before).isLessThan(100 * MEGABYTE);
        }
    }

    private static void repeat(TrainableModel model, SlotDecoder decoder, int times) {
        for (int i = 0; i < times; i++) {
            learn(model, 32);
            decode(decoder);
        }
    }

    private static long residentBytes() throws IOException {
        List<String> pages =
                List.of(Files.readString(Path.of("/proc/self/statm")).split(" "));
        return Long.parseLong(pages.get(1)) * 4096;
    }
}
