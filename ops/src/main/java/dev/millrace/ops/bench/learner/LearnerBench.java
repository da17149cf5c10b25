package dev.millrace.ops.bench.learner;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.tensor.ElementType;
import java.util.Optional;

/// How the learner's step is measured.
///
/// @param device `cpu`, `gpu0` and so on, of both sides
/// @param threads of one operation, of both sides
/// @param products element type of ours; absent: the faster
/// @param attention of ours; absent: the faster
/// @param microBatchTokens tokens, padding included, that our network sees at once
public record LearnerBench(
        String device,
        int threads,
        Optional<ElementType> products,
        Optional<AttentionPath> attention,
        int microBatchTokens) {}
