package dev.millrace.learner.batch;

/// What the networks say of a sample's written tokens before anything moves, `[l]` each.
///
/// @param logProbs under the policy at the step's start, nats
/// @param entropies of that policy's distributions, nats
/// @param values of the critic at the step's start, reward; empty where there is no critic
/// @param endValue the critic's value of the state after the last token; 0 where it is over
/// @param referenceLogProbs under the policy the run started from, nats; empty where it is not kept
public record StartOutputs(
        double[] logProbs, double[] entropies, double[] values, double endValue, double[] referenceLogProbs) {}
