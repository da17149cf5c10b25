package dev.millrace.ops.report.choice;

import dev.millrace.ops.index.response.ResponseRow;
import java.util.List;

/// A prompt that was chosen.
///
/// @param prompt with its responses
/// @param reasons why, the first first
public record Chosen(AskedPrompt prompt, List<String> reasons) {
    public Chosen {
        reasons = List.copyOf(reasons);
    }

    /// Its number.
    public long number() {
        return prompt.number();
    }

    /// Its responses.
    public List<ResponseRow> responses() {
        return prompt.responses();
    }
}
