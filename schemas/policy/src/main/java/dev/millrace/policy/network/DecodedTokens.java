package dev.millrace.policy.network;

/// What some decode steps drew, `[steps][slots]`; cells of slots that are not live mean nothing.
///
/// @param tokenIds the tokens
/// @param logProbs log-probability of each under the distribution it was drawn from, after temperature, top-p and top-k
public record DecodedTokens(int[][] tokenIds, float[][] logProbs) {}
