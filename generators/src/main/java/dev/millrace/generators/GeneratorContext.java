package dev.millrace.generators;

import dev.millrace.messages.topic.KafkaConnection;
import java.nio.file.Path;

/// Where a generator works.
///
/// @param run the run whose prompts it answers
/// @param connection the cluster
/// @param model folder of the initial checkpoint: architecture, tokenizer, chat template and end tokens. Its weights
///     are not read; the learner publishes them
/// @param name names this process among the run's workers
/// @param seed the run's seed
public record GeneratorContext(String run, KafkaConnection connection, Path model, String name, long seed) {}
