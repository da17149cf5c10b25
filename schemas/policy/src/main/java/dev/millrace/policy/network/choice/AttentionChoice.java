package dev.millrace.policy.network.choice;

import dev.millrace.policy.network.AttentionPath;
import java.util.List;

/// How attention may be computed.
public enum AttentionChoice {
    /// The faster one.
    AUTO,
    /// The fused operator.
    FUSED,
    /// Two matrix products and a softmax.
    PLAIN;

    /// The paths that it allows.
    List<AttentionPath> paths() {
        return switch (this) {
            case AUTO -> List.of(AttentionPath.FUSED, AttentionPath.PLAIN);
            case FUSED -> List.of(AttentionPath.FUSED);
            case PLAIN -> List.of(AttentionPath.PLAIN);
        };
    }

    /// The choice that allows one path alone.
    static AttentionChoice of(AttentionPath path) {
        return switch (path) {
            case FUSED -> FUSED;
            case PLAIN -> PLAIN;
        };
    }
}
