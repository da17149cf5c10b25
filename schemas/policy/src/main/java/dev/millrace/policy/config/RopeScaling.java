package dev.millrace.policy.config;

/// How rotary frequencies are stretched for contexts longer than those of pre-training.
public sealed interface RopeScaling {
    /// Frequencies as they are.
    record None() implements RopeScaling {}

    /// Every frequency divided by one factor.
    ///
    /// @param factor the divisor
    record Linear(double factor) implements RopeScaling {}

    /// The rule of Llama 3: low frequencies divided by `factor`, high ones kept, those between interpolated.
    ///
    /// @param factor divisor of low frequencies
    /// @param lowFrequencyFactor wavelengths above `originalMaxPositions / lowFrequencyFactor` are low
    /// @param highFrequencyFactor wavelengths below `originalMaxPositions / highFrequencyFactor` are high
    /// @param originalMaxPositions context length of pre-training
    record Llama3(double factor, double lowFrequencyFactor, double highFrequencyFactor, int originalMaxPositions)
            implements RopeScaling {}
}
