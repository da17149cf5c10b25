package dev.millrace.generators.answering;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.messages.rollout.RolloutGroup;
import java.util.concurrent.CompletableFuture;

/// A prompt on its way through the decode loop.
///
/// @param assignment the prompt
/// @param group completed with its responses, or cancelled if the generator ends first
record PendingAnswer(Assignment assignment, CompletableFuture<RolloutGroup> group) {
    /// How many responses it asks for.
    int responses() {
        return assignment.prompt().groupSize();
    }

    /// The weights to answer it with are this version or a later one.
    long earliestVersion() {
        return assignment.prompt().issuedVersion();
    }
}
