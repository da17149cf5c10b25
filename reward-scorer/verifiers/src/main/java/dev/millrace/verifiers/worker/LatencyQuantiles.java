package dev.millrace.verifiers.worker;

/// How long calls took, in nanoseconds; at most an eighth too long.
///
/// @param count calls
/// @param p50 as long as half of them took at most
/// @param p90 as long as nine in ten took at most
/// @param p99 as long as 99 in 100 took at most
/// @param most as long as any took
public record LatencyQuantiles(long count, long p50, long p90, long p99, long most) {}
