package dev.millrace.policy.network;

/// How a slot's tokens are drawn.
///
/// @param temperature divides the logits; 0 takes the most likely token
/// @param topP keeps the smallest set of tokens whose probability reaches this; 1 keeps all
/// @param topK keeps this many most likely tokens; 0 keeps all
public record DecodeSettings(double temperature, double topP, int topK) {}
