package dev.millrace.ops.curve;

/// What a chart shows of several runs of one kind.
///
/// @param name the legend's word for it
/// @param band mean and interval
public record Series(String name, Band band) {}
