package dev.millrace.policy.network.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceLimitTest {
    private static ComputeSettings in(ElementType type) {
        return new ComputeSettings("cpu", type, AttentionPath.FUSED, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementType.class,
            names = {"F32", "BF16"})
    void productIsDoneAndCounted(ElementType type) {
        try (var product = new SquareProduct(in(type), 8, 3)) {
            var before = product.result();
            product.run();

            assertThat(product.result()).hasSize(64).isNotEqualTo(before);
            assertThat(product.amount()).isEqualTo(3 * 2 * 8 * 8 * 8);
        }
    }

    @Test
    void productSaysItsSizeAndType() {
        try (var product = new SquareProduct(in(ElementType.BF16), 8, 1)) {
            assertThat(product.name()).isEqualTo("a product of 8 × 8, bf16");
        }
    }

    @Test
    void copyReadsAndWritesEveryByte() {
        try (var copy = new ArrayCopy(in(ElementType.F32), 100, 5)) {
            copy.run();

            assertThat(copy.copied()).hasSize(100).containsOnly(1);
            assertThat(copy.amount()).isEqualTo(5 * 2 * 400);
        }
    }
}
