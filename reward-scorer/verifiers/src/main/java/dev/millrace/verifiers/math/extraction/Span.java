package dev.millrace.verifiers.math.extraction;

/// A formula in a text.
///
/// @param from where its opening sign begins
/// @param to behind its closing sign
/// @param content what stands between them
record Span(int from, int to, String content) {}
