package dev.millrace.learner.algorithm;

/// Which responses take part in updates.
///
/// @param dynamicSampling whether groups take part that teach nothing
/// @param overlong what is done about responses of the longest length
public record FilterSettings(DynamicSampling dynamicSampling, OverlongSettings overlong) {}
