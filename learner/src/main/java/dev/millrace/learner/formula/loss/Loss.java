package dev.millrace.learner.formula.loss;

/// A piece of a loss, and its gradient.
///
/// @param value this piece's part of the batch's loss
/// @param gradient by each of the network's outputs, `[N]`
public record Loss(double value, double[] gradient) {}
