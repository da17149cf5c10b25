package dev.millrace.verifiers.worker.child;

import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifiers.worker.protocol.FromWorker;

/// What the verifier counts and measures goes to the parent, together with its next answer.
record ForwardedMetrics(Parent parent) implements VerifierMetrics {
    @Override
    public void count(String name, long more) {
        parent.mention(new FromWorker.Counted(name, more));
    }

    /// @throws IllegalArgumentException if the value is not finite
    @Override
    public void measure(String name, double value) {
        parent.mention(new FromWorker.Measured(name, value));
    }
}
