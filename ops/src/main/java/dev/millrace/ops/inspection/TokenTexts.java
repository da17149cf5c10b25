package dev.millrace.ops.inspection;

import dev.millrace.ops.export.InitialModel;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.policy.text.ChatTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return open(InitialModel.find(run.root(), run.settings()));
    }

    /// Whether the tokenizer of the policy that a run started from is at hand; does not open it.
    public static boolean areAtHand(RecordedRun run) {
        return InitialModel.find(run.root(), run.settings())
                .filter(TokenTexts::hasOne)
                .isPresent();
    }

    private static boolean hasOne(Path folder) {
        return Files.isRegularFile(folder.resolve("tokenizer.json"));
    }

    /// Opens the tokenizer of a policy.
    ///
    /// @param policy its folder, which need not have one; empty where it is not at hand
    /// @return the caller closes it
    public static TokenTexts open(Optional<Path> policy) {
        return new TokenTexts(policy.filter(TokenTexts::hasOne).map(ChatTokenizer::open));
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

    /// The text of tokens that follow one another, as it is.
    ///
    /// @return empty where the tokenizer is not at hand
    public Optional<String> raw(int... ids) {
        return tokenizer.map(known -> known.decodeWithSpecialTokens(ids));
    }

    /// Whether a token is a mark that stands for no text, as the end of a sequence; no where that is not known.
    public boolean isSpecial(int id) {
        return tokenizer.map(known -> known.decode(new int[] {id}).isEmpty()).orElse(false) && !text(id).isEmpty();
    }

    private static String visible(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t").replace(' ', '\u00b7');
    }

    @Override
    public void close() {
        tokenizer.ifPresent(ChatTokenizer::close);
    }
}
