package dev.millrace.generators.answering;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.topic.Topics;
import dev.millrace.policy.text.ChatTurn;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Turns a prompt into the tokens that the policy reads, and refuses what it could not read.
///
/// @param tokenizer renders a conversation with the chat template and encodes it; safe for use by several threads
/// @param vocabulary rows of the model's embedding
/// @param capacity tokens of prompt and response together
public record PromptReading(Function<List<ChatTurn>, int[]> tokenizer, int vocabulary, int capacity) {
    /// No response takes less than this in a record.
    private static final int LEAST_BYTES = 16;

    private static final int MOST_RESPONSES = Topics.MAX_VALUE_BYTES / LEAST_BYTES;

    /// Reads a prompt.
    ///
    /// @throws UnusablePromptException if its conversation has no tokens, too many, or ones that the model does not
    ///     know, if the tokenizer refuses it, or if its group could never be published
    public Assignment read(Prompt prompt) throws UnusablePromptException {
        check(prompt.groupSize() <= MOST_RESPONSES, "groupSize", prompt.groupSize(), "at most " + MOST_RESPONSES);
        var tokenIds = encode(prompt);
        check(tokenIds.length > 0, "prompt tokens", 0, "at least 1");
        check(
                tokenIds.length < capacity,
                "prompt tokens",
                tokenIds.length,
                "fewer than the context's " + capacity + ", so that a response has room");
        int greatest = Arrays.stream(tokenIds).max().orElse(0);
        check(greatest < vocabulary, "prompt token id", greatest, "less than the model's vocabulary of " + vocabulary);
        return new Assignment(prompt, tokenIds);
    }

    private int[] encode(Prompt prompt) throws UnusablePromptException {
        var turns = prompt.problem().messages().stream()
                .map(message -> new ChatTurn(message.role(), message.content()))
                .toList();
        try {
            return tokenizer.apply(turns);
        } catch (RuntimeException refused) {
            throw new UnusablePromptException(
                    "prompt: got '" + refused.getMessage() + "' from the tokenizer, expected tokens", refused);
        }
    }

    private static void check(boolean holds, String what, int got, String expected) throws UnusablePromptException {
        if (!holds) {
            throw new UnusablePromptException(what + ": got " + got + ", expected " + expected);
        }
    }
}
