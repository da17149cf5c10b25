package dev.millrace.policy.network;

/// What a network says of the response tokens of a batch: sequence after sequence, without padding, `[N]`.
///
/// @param outputs log-probability of each token (policy), or value of the state before it (critic)
/// @param entropies entropy in nats of the distribution each token was drawn from; empty for a critic
public record TokenOutputs(double[] outputs, double[] entropies) {}
