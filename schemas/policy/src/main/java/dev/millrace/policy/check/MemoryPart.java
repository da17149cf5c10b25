package dev.millrace.policy.check;

/// A part of the memory that networks need on their device.
///
/// @param what it holds, for a person
/// @param bytes how much
public record MemoryPart(String what, long bytes) {}
