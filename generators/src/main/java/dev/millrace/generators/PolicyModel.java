package dev.millrace.generators;

import dev.millrace.generators.answering.PromptReading;
import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.text.ChatTokenizer;
import java.nio.file.Path;
import java.util.List;

/// What a generator needs to know of a model beside its weights.
///
/// @param config the network
/// @param endOfSequence token ids that end a response
/// @param tokenizer with the chat template; closed with this
record PolicyModel(ModelConfig config, List<Integer> endOfSequence, ChatTokenizer tokenizer) implements AutoCloseable {
    PolicyModel {
        endOfSequence = List.copyOf(endOfSequence);
    }

    /// Opens a checkpoint folder.
    ///
    /// @throws dev.millrace.policy.document.CheckpointException with everything that is wrong with it
    static PolicyModel open(Path folder) {
        try (var checkpoint = Checkpoint.open(folder)) {
            return new PolicyModel(checkpoint.config(), checkpoint.tokens().eos(), ChatTokenizer.open(folder));
        }
    }

    /// How prompts become tokens of this model.
    PromptReading reading(int capacity) {
        return new PromptReading(tokenizer::encodeChat, config.dimensions().vocabulary(), capacity);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
