package dev.millrace.learner.checkpoint;

import java.nio.file.Path;

/// Where the networks come from. What is given is the caller's to close.
public interface ModelSource {
    /// The networks as the run starts with them.
    Models initial();

    /// The networks as a checkpoint left them, with their optimizers' state.
    ///
    /// @param checkpoint a folder that [Checkpoints] wrote
    Models at(Path checkpoint);

    /// The folder whose configuration, tokenizer and template every checkpoint copies.
    Path original();
}
