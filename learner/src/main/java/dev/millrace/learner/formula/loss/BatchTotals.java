package dev.millrace.learner.formula.loss;

/// The denominators of a loss, counted over the whole batch that one update of the weights sees, whatever pieces it
/// is computed in.
///
/// @param sequences responses with at least one token
/// @param tokens tokens that the policy wrote
/// @param positiveTokens those of responses that the verifier accepted
public record BatchTotals(long sequences, long tokens, long positiveTokens) {}
