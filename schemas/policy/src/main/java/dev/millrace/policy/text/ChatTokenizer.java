package dev.millrace.policy.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.millrace.policy.document.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tokenizer of a checkpoint (`tokenizer.json`) and its chat template. Safe for use by several threads.
public final class ChatTokenizer implements AutoCloseable {
    static final String FILE = "tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final Optional<ChatTemplate> template;

    private ChatTokenizer(HuggingFaceTokenizer tokenizer, Optional<ChatTemplate> template) {
        this.tokenizer = tokenizer;
        this.template = template;
    }

    /// Opens the tokenizer of a folder.
    ///
    /// @param folder a checkpoint
    /// @return the tokenizer; the caller closes it
    /// @throws CheckpointException if `tokenizer.json` is missing or is not one, or its configuration is damaged
    public static ChatTokenizer open(Path folder) {
        var config = TokenizerConfig.read(folder);
        var template = config.template().map(text -> new ChatTemplate(text, config.bosToken(), config.eosToken()));
        return new ChatTokenizer(load(folder), template);
    }

    private static HuggingFaceTokenizer load(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new CheckpointException(folder, List.of(FILE + ": got no such file, expected a tokenizer"));
        }
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(folder.resolve(FILE))
                    .optAddSpecialTokens(false)
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
        } catch (IOException | RuntimeException failure) {
            var problem = FILE + ": got " + failure.getMessage() + ", expected a tokenizer of the tokenizers library";
            throw new CheckpointException(folder, problem, failure);
        }
    }

    /// The token ids of a text. Special tokens that stand in it are read as such; none are added.
    public int[] encode(String text) {
        return Arrays.stream(tokenizer.encode(text, false, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /// The text of token ids, without special tokens.
    public String decode(int[] ids) {
        return tokenizer.decode(longs(ids), true);
    }

    /// The text of token ids, with special tokens as they are written.
    public String decodeWithSpecialTokens(int[] ids) {
        return tokenizer.decode(longs(ids), false);
    }

    private static long[] longs(int[] ids) {
        return Arrays.stream(ids).asLongStream().toArray();
    }

    /// Renders a conversation and the beginning of the answer to it, with the chat template; without one, the contents
    /// one below the other.
    ///
    /// @throws IllegalArgumentException if the template refuses the conversation, or uses what is not supported
    public String render(List<ChatTurn> turns) {
        return template.map(each -> each.render(turns))
                .orElseGet(() -> turns.stream().map(ChatTurn::content).collect(Collectors.joining("\n")));
    }

    /// The token ids of [#render].
    public int[] encodeChat(List<ChatTurn> turns) {
        return encode(render(turns));
    }

    /// Frees the native memory.
    @Override
    public void close() {
        tokenizer.close();
    }
}
