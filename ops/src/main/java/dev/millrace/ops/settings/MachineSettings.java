package dev.millrace.ops.settings;

/// What is asked of the machine.
///
/// @param memoryCheck what happens where networks need more memory than their device has left
public record MachineSettings(MemoryCheck memoryCheck) {}
