package dev.millrace.ops.index.response;

/// A step that takes in groups.
///
/// @param step its number
/// @param trains whether it is a policy step
/// @param version of the policy before it
/// @param filters whether it leaves out groups that are not informative
public record TakenBy(long step, boolean trains, long version, boolean filters) {}
