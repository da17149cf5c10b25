package dev.millrace.learner.checkpoint;

import java.nio.file.Path;
import java.util.Optional;

/// What a run starts with.
///
/// @param policy a checkpoint folder
/// @param critic a checkpoint folder with a value head, for example `critic` of another run's
///     checkpoint; without one the critic starts from the policy
public record InitialModels(Path policy, Optional<Path> critic) {}
