package dev.millrace.learner.algorithm;

/// What is added to the policy's clipped loss.
///
/// @param positiveExampleWeight of the language-model loss on accepted responses, ≥ 0; 0.1 in VAPO
/// @param referenceKl whether the policy is held near the one the run started from
public record AuxiliarySettings(double positiveExampleWeight, ReferenceKl referenceKl) {
    public AuxiliarySettings {
        Check.that(positiveExampleWeight >= 0, "positiveExampleWeight", positiveExampleWeight, ">= 0");
    }
}
