package dev.millrace.policy.network.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.Engine;
import dev.millrace.policy.tensor.ElementType;
import org.junit.jupiter.api.Test;

class ComputeChoiceTest {
    private static final ComputeSettings BF16_PLAIN =
            new ComputeSettings("cpu", ElementType.BF16, AttentionPath.PLAIN, 2, true);

    private static ComputeChoice choice(ProductChoice products, AttentionChoice attention) {
        return new ComputeChoice(EngineChoice.TORCH, "cpu", products, attention, 2, true);
    }

    @Test
    void isOpenWhereEitherIsAuto() {
        assertThat(choice(ProductChoice.AUTO, AttentionChoice.PLAIN).isOpen()).isTrue();
        assertThat(choice(ProductChoice.F32, AttentionChoice.AUTO).isOpen()).isTrue();
        assertThat(choice(ProductChoice.AUTO, AttentionChoice.AUTO).candidates())
                .hasSize(4);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> choice(ProductChoice.AUTO, AttentionChoice.PLAIN).settled());
    }

    @Test
    void settlesAsItWasMade() {
        assertThat(ComputeChoice.of(BF16_PLAIN).settled()).isEqualTo(BF16_PLAIN);
        assertThat(ComputeChoice.of(BF16_PLAIN).exact()).isEqualTo(BF16_PLAIN);
    }

    @Test
    void isFloat32AndFusedWhereNobodyMeasures() {
        assertThat(choice(ProductChoice.AUTO, AttentionChoice.AUTO).exact())
                .isEqualTo(new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, 2, true));
    }

    @Test
    void takesFromAnotherOnlyWhatItLeavesOpen() {
        var other = choice(ProductChoice.BF16, AttentionChoice.FUSED);
        assertThat(choice(ProductChoice.AUTO, AttentionChoice.PLAIN)
                        .orElse(other)
                        .settled())
                .isEqualTo(BF16_PLAIN);
    }

    private static ComputeChoice anyEngine(String device, ProductChoice products) {
        return new ComputeChoice(EngineChoice.AUTO, device, products, AttentionChoice.AUTO, 2, false);
    }

    private static ModelConfig network(int hidden) {
        return new ModelConfig(
                "llama",
                new Dimensions(64, hidden, 2 * hidden, 4, 4096),
                new AttentionConfig(4, 4, hidden / 4, false, false, false),
                new RopeConfig(10_000, new RopeScaling.None()),
                false,
                true,
                1e-6);
    }

    @Test
    void writesWithVectorsWhereTheNetworkIsSmall() {
        var auto = anyEngine("cpu", ProductChoice.AUTO);
        assertThat(auto.forWork(network(128), 64, 128).settled()).isEqualTo(ComputeSettings.vector(2));
        assertThat(auto.forWork(network(1024), 1, 8).engine()).isEqualTo(EngineChoice.TORCH);
    }

    @Test
    void writesWithTorchWhatJavasHeapCannotHold() {
        var auto = anyEngine("cpu", ProductChoice.AUTO);
        assertThat(auto.forWork(network(256), 4096, 4096).engine()).isEqualTo(EngineChoice.TORCH);
    }

    @Test
    void vectorsAreForFloat32OnTheProcessor() {
        assertThat(anyEngine("gpu0", ProductChoice.AUTO)
                        .forWork(network(128), 64, 128)
                        .engine())
                .isEqualTo(EngineChoice.TORCH);
        assertThat(anyEngine("cpu", ProductChoice.BF16).candidates())
                .allSatisfy(each -> assertThat(each.engine()).isEqualTo(Engine.TORCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComputeChoice(
                        EngineChoice.VECTOR, "cpu", ProductChoice.BF16, AttentionChoice.AUTO, 2, false))
                .withMessage("engine: got vector with device cpu and products bf16, expected cpu and f32 or auto");
    }
}
