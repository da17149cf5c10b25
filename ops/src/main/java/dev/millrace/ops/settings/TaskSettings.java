package dev.millrace.ops.settings;

import dev.millrace.learner.supervised.WarmStartSettings;
import dev.millrace.ops.chain.ChainModelSettings;
import dev.millrace.ops.chain.ChainSettings;
import dev.millrace.ops.chain.DemonstrationNoise;
import java.nio.file.Path;

/// What is learned, and by which model.
public sealed interface TaskSettings {
    /// The demonstration: chains of arithmetic, and a model of its own that is warm-started on noisy
    /// demonstrations.
    ///
    /// @param profile the form these settings began as: says where they are from, and at which scale presets learn
    /// @param problems which chains
    /// @param model the decoder
    /// @param noise what is wrong with the demonstrations
    /// @param warmStart how the model is taught them
    record Chain(
            TaskProfile profile,
            ChainSettings problems,
            ChainModelSettings model,
            DemonstrationNoise noise,
            WarmStartSettings warmStart)
            implements TaskSettings {}

    /// Problems from files, and a model from a checkpoint folder.
    ///
    /// @param model a checkpoint in the layout of Hugging Face
    /// @param training a prompts file to train on
    /// @param heldOut a prompts file to evaluate on
    record Prompts(Path model, Path training, Path heldOut) implements TaskSettings {}
}
