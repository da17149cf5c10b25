package dev.millrace.verifiers.math.extraction;

/// A text that may be an answer.
///
/// @param text without what stands around it
/// @param plain whether it stands in plain text, outside of LaTeX, where a comma may be a decimal one
public record Candidate(String text, boolean plain) {}
