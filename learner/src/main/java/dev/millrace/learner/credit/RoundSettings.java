package dev.millrace.learner.credit;

/// What value-pretraining consumes: rounds of fresh prompts with one response each, because responses to the same
/// prompt tell the critic little more than one does.
///
/// @param prompts prompts a round
/// @param ahead rounds that are generated while one is learned from; they are lost when pretraining ends
public record RoundSettings(int prompts, int ahead) {
    public RoundSettings {
        Check.atLeast(1, prompts, "prompts");
        Check.atLeast(0, ahead, "ahead");
    }

    /// The most pretraining prompts that are out at a time.
    public int credit() {
        return Math.multiplyExact(1 + ahead, prompts);
    }
}
