package dev.millrace.policy.network.choice;

import dev.millrace.policy.tensor.ElementType;
import java.util.List;

/// Which element type matrix products may have.
public enum ProductChoice {
    /// The faster one.
    AUTO,
    /// Float32.
    F32,
    /// Bfloat16, sums in float32.
    BF16;

    /// The types that it allows.
    List<ElementType> types() {
        return switch (this) {
            case AUTO -> List.of(ElementType.BF16, ElementType.F32);
            case F32 -> List.of(ElementType.F32);
            case BF16 -> List.of(ElementType.BF16);
        };
    }

    /// The choice that allows one type alone.
    ///
    /// @throws IllegalArgumentException if networks do not compute in it
    static ProductChoice of(ElementType type) {
        return switch (type) {
            case F32 -> F32;
            case BF16 -> BF16;
            case F16 -> throw new IllegalArgumentException("products: got float16, expected float32 or bfloat16");
        };
    }
}
