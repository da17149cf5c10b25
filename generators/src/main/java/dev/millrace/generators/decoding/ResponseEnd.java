package dev.millrace.generators.decoding;

import dev.millrace.verifier.request.FinishReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides when a response ends.
///
/// @param stopTokenIds any of these ends it, as its last token
/// @param maxTokens it has no more than these
record ResponseEnd(Set<Integer> stopTokenIds, int maxTokens) {
    /// The rule for one prompt.
    ///
    /// @param endOfSequence the model's own end tokens
    /// @param assignment the prompt, with its own stop tokens and maximum
    /// @param capacity tokens of prompt and response that the network can hold
    static ResponseEnd of(List<Integer> endOfSequence, Assignment assignment, int capacity) {
        var sampling = assignment.prompt().sampling();
        Set<Integer> stops = new HashSet<>(endOfSequence);
        stops.addAll(sampling.stopTokenIds());
        return new ResponseEnd(stops, Math.min(sampling.maxTokens(), capacity - assignment.promptTokenIds().length));
    }

    /// Why the response ends with this token, if it does.
    ///
    /// @param tokenId the token just drawn
    /// @param length tokens of the response with it
    Optional<FinishReason> after(int tokenId, int length) {
        if (stopTokenIds.contains(tokenId)) {
            return Optional.of(FinishReason.STOP);
        }
        return length >= maxTokens ? Optional.of(FinishReason.LENGTH) : Optional.empty();
    }
}
