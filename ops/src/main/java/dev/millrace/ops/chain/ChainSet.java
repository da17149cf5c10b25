package dev.millrace.ops.chain;

/// The sets of problems of the chain task.
public enum ChainSet {
    /// What demonstrations and prompts are taken from.
    TRAINING("training", 0),
    /// As hard, and never trained on.
    HELD_OUT("held-out", 1),
    /// Longer than anything trained on.
    OUT_OF_DISTRIBUTION("out-of-distribution", 2);

    private final String text;
    private final long stream;

    ChainSet(String text, long stream) {
        this.text = text;
        this.stream = stream;
    }

    /// How problems name it.
    public String text() {
        return text;
    }

    /// Part of the key from which its chains are drawn.
    long stream() {
        return stream;
    }
}
