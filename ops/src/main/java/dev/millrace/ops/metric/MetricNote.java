package dev.millrace.ops.metric;

/// What one metric is.
///
/// @param unit such as `tokens/s` or `share`; empty for a number without one
/// @param meaning what is measured, as plain text
public record MetricNote(String unit, String meaning) {}
