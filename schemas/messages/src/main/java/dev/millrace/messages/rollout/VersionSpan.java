package dev.millrace.messages.rollout;

/// A stretch of response tokens written by one policy version.
///
/// @param from index of its first token in the response
/// @param version the policy version that wrote it and what follows, up to the next span
public record VersionSpan(int from, long version) {}
