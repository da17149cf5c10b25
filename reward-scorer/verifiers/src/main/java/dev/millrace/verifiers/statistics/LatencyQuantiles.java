package dev.millrace.verifiers.statistics;

/// How long calls took, in nanoseconds; quantiles are at most an eighth too long.
///
/// @param count calls
/// @param mean of them; 0 without calls
/// @param p50 as long as half of them took at most
/// @param p90 as long as nine in ten took at most
/// @param p95 as long as 95 in 100 took at most
/// @param p99 as long as 99 in 100 took at most
/// @param most as long as the longest took
public record LatencyQuantiles(long count, long mean, long p50, long p90, long p95, long p99, long most) {}
