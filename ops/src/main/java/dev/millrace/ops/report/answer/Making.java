package dev.millrace.ops.report.answer;

/// How a report was made.
///
/// @param program that made it, with its version
/// @param command that was given
/// @param time when, milliseconds since 1970
public record Making(String program, String command, long time) {}
