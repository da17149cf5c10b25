package dev.millrace.ops.inspection;

import dev.millrace.ops.export.InitialModel;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.policy.text.ChatTokenizer;
import java.nio.file.Files;
import java.util.Optional;

/// What tokens stand for, where the run's tokenizer is at hand; else their ids.
public final class TokenTexts implements AutoCloseable {
    private final Optional<ChatTokenizer> tokenizer;

    private TokenTexts(Optional<ChatTokenizer> tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Opens the tokenizer of the policy that a run started from.
    ///
    /// @return the caller closes it
    public static TokenTexts of(RecordedRun run) {
        return new TokenTexts(InitialModel.find(run.root(), run.settings())
                .filter(folder -> Files.isRegularFile(folder.resolve("tokenizer.json")))
                .map(ChatTokenizer::open));
    }

    /// Whether the tokenizer is at hand.
    public boolean areKnown() {
        return tokenizer.isPresent();
    }

    /// The text of one token, with white space and control characters visible.
    public String text(int id) {
        return tokenizer
                .map(known -> visible(known.decodeWithSpecialTokens(new int[] {id})))
                .orElseGet(() -> Integer.toString(id));
    }

    private static String visible(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t").replace(' ', '\u00b7');
    }

    @Override
    public void close() {
        tokenizer.ifPresent(ChatTokenizer::close);
    }
}
