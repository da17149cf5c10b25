package dev.millrace.ops.chain;

import dev.millrace.learner.supervised.WarmStartSettings;

/// The demonstration: its task, its model, and how the model is taught before reinforcement.
///
/// @param task which chains
/// @param model the decoder
/// @param noise what is wrong with the demonstrations it is taught
/// @param warmStart how it is taught them
public record DemonstrationSettings(
        ChainSettings task, ChainModelSettings model, DemonstrationNoise noise, WarmStartSettings warmStart) {}
