package dev.millrace.verifiers.serving.question;

import java.util.List;

/// Finds the response in what trainers send.
///
/// @param endings special tokens that a trainer leaves at the end of a response
public record ResponseText(List<String> endings) {
    /// A tokenizer may put a token of its own before the prompt when the text is made from token ids again.
    private static final int MOST_BEFORE = 64;

    public ResponseText {
        endings = endings.stream().filter(ending -> !ending.isEmpty()).toList();
    }

    /// The response in a prompt and response; all of it if the prompt is not at its beginning.
    String after(String prompt, String query) {
        for (int start = 0; start <= MOST_BEFORE; start++) {
            if (query.startsWith(prompt, start)) {
                return ended(query.substring(start + prompt.length()));
            }
        }
        return ended(query);
    }

    /// A response without the special tokens at its end.
    String ended(String response) {
        var text = response;
        for (var end = end(text); end >= 0; end = end(text)) {
            text = text.substring(0, end);
        }
        return text;
    }

    /// Where a special token at the end begins, with white space around it; -1 if there is none.
    private int end(String text) {
        var stripped = text.stripTrailing();
        return endings.stream()
                .filter(stripped::endsWith)
                .mapToInt(ending -> stripped.length() - ending.length())
                .findFirst()
                .orElse(-1);
    }
}
