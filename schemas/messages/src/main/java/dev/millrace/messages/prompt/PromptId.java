package dev.millrace.messages.prompt;

import java.util.OptionalLong;

/// Names one prompt of one run; every copy of it, and all that comes of it, carries this name.
///
/// @param run the run's name
/// @param number its place in the order in which the learner issued prompts, from 0
public record PromptId(String run, long number) {
    public PromptId {
        if (run.isBlank()) {
            throw new IllegalArgumentException("run: got a blank name, expected text");
        }
        if (number < 0) {
            throw new IllegalArgumentException("prompt number: got " + number + ", expected >= 0");
        }
    }

    /// The key under which everything about this prompt travels.
    public String key() {
        return run + "/" + number;
    }

    /// The number that a key names, of whatever run: what stands after its last `/`.
    ///
    /// @param key of a record, which anybody may have written
    /// @return empty where it names none
    public static OptionalLong numberIn(String key) {
        String digits = key.substring(key.lastIndexOf('/') + 1);
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
