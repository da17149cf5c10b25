package dev.millrace.learner;

import dev.millrace.learner.checkpoint.InitialModels;
import dev.millrace.messages.topic.KafkaConnection;
import java.nio.file.Path;

/// Where a learner runs.
///
/// @param run the run's name, which its topics have too; they exist
/// @param connection the cluster
/// @param runDirectory where `checkpoints` lie; a learner that finds some goes on from there
/// @param models what the run starts with
/// @param data what is asked
/// @param configuration the run's whole configuration
/// @param seed of the run
public record LearnerContext(
        String run,
        KafkaConnection connection,
        Path runDirectory,
        InitialModels models,
        LearnerData data,
        RunConfiguration configuration,
        long seed) {}
