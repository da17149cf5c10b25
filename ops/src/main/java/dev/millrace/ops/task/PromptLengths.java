package dev.millrace.ops.task;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.text.ChatTokenizer;
import dev.millrace.policy.text.ChatTurn;
import dev.millrace.verifier.request.Problem;
import java.nio.file.Path;
import java.util.List;

/// Finds prompts that leave a model no room for a response, before anything starts. For any number of threads.
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

    /// Whether a problem leaves room for a response.
    public boolean fits(Problem problem) {
        return tokenIds(problem).length < context;
    }

    /// Refuses a data set with a problem that leaves none.
    ///
    /// @param problem which does not fit
    /// @param dataSet where it is from
    public DataSetException refusal(Problem problem, String dataSet) {
        return new DataSetException(
                dataSet,
                "prompt of problem " + problem.id() + ": got " + tokenIds(problem).length + " tokens, expected at most "
                        + (context - 1) + ", the model's context of " + context + " less one for the response");
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
