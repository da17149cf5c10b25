package dev.millrace.messages.prompt;

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
}
