package dev.millrace.policy.network.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
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
}
