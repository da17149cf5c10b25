package dev.millrace.ops.settings;

/// What tells a run from others.
///
/// @param name starts the name of every topic
/// @param seed of everything random: problems, sampling, first weights
public record RunIdentity(String name, long seed) {}
