package dev.millrace.ops.task;

import dev.millrace.learner.problems.PromptsFileException;
import dev.millrace.verifier.Problem;
import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.text.ChatTokenizer;
import dev.millrace.policy.text.ChatTurn;
import java.nio.file.Path;
import java.util.List;

/// Finds prompts that leave no room for a response, before anything starts.
///
/// @param tokenizer reads prompts as the model does
/// @param context tokens the model can hold
public record PromptLengths(ChatTokenizer tokenizer, int context) implements AutoCloseable {
    /// The lengths as a model sees them.
    ///
    /// @param model a checkpoint folder
    public static PromptLengths of(Path model) {
        try (var checkpoint = Checkpoint.open(model)) {
            return new PromptLengths(
                    ChatTokenizer.open(model), checkpoint.config().dimensions().maxPositions());
        }
    }

    /// Refuses a prompts file with a prompt that is too long.
    ///
    /// @throws PromptsFileException which names the problem
    public void check(Path file, List<Problem> problems) {
        for (var problem : problems) {
            int length = tokenIds(problem).length;
            if (length >= context) {
                throw new PromptsFileException(
                        file,
                        "prompt of problem " + problem.id() + ": got " + length + " tokens, expected at most "
                                + (context - 1) + ", the model's context of " + context + " less one for the response");
            }
        }
    }

    /// A problem's conversation as the model reads it.
    public int[] tokenIds(Problem problem) {
        return tokenizer.encodeChat(problem.messages().stream()
                .map(message -> new ChatTurn(message.role(), message.content()))
                .toList());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
