package dev.millrace.learner.step;

/// Which step it is: everything in a step that could be random is a function of this.
///
/// @param seed of the run
/// @param step over both phases, from 1
/// @param phaseStep within its phase, from 1; the learning rate warms up with it
/// @param version the policy version before the step
public record StepNumber(long seed, long step, long phaseStep, long version) {
    /// The seed of the shuffle of one pass over the step's batch.
    ///
    /// @param epoch from 0
    public long shuffleSeed(int epoch) {
        return mix(mix(mix(seed) + step) + epoch);
    }

    /// The finalizer of SplitMix64.
    private static long mix(long value) {
        var z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
