package dev.millrace.policy.network;

/// A loss, seen from the network: what it computed in, the loss's gradient with respect to that out.
@FunctionalInterface
public interface OutputGradient {
    /// Differentiates the loss.
    ///
    /// @param outputs the network's outputs, `[N]`, as in [TokenOutputs]
    /// @return the gradient of the loss by each of them, `[N]`
    double[] of(TokenOutputs outputs);
}
