package dev.millrace.ops.screen.text;

/// A piece of a line in one colour.
///
/// @param text what it says
/// @param hue what its colour says
public record Span(String text, Hue hue) {}
