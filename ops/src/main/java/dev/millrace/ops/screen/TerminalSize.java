package dev.millrace.ops.screen;

/// How much a terminal shows.
///
/// @param rows lines
/// @param columns of each line
public record TerminalSize(int rows, int columns) {}
