package dev.millrace.ops.inspection;

import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.text.ChatTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
        var made = run.root().map(RunDirectory::initialModel).stream();
        var given = run.settings().task() instanceof TaskSettings.Prompts prompts
                ? Stream.of(prompts.model())
                : Stream.<Path>empty();
        return new TokenTexts(Stream.concat(made, given)
                .filter(folder -> Files.isRegularFile(folder.resolve("tokenizer.json")))
                .findFirst()
                .map(ChatTokenizer::open));
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
