package dev.millrace.ops.glance;

import dev.millrace.ops.screen.text.Hue;

/// What a run does.
public enum RunStage {
    /// Roles start, or steps are done again from the log.
    STARTING("starting", Hue.PLAIN),
    /// The critic is trained alone.
    VALUE_PRETRAINING("value-pretraining", Hue.PLAIN),
    /// The policy is trained.
    TRAINING("training", Hue.PLAIN),
    /// Every step is done, evaluations are not.
    EVALUATING("evaluating", Hue.PLAIN),
    /// Everything is done.
    FINISHED("finished", Hue.GOOD),
    /// It ended before that, and can go on.
    ENDED("ended", Hue.CAUTION),
    /// It ended since something failed.
    FAILED("failed", Hue.BAD);

    private final String words;
    private final Hue hue;

    RunStage(String words, Hue hue) {
        this.words = words;
        this.hue = hue;
    }

    /// In a word.
    public String words() {
        return words;
    }

    /// What its colour says.
    public Hue hue() {
        return hue;
    }

    /// Whether nothing more will happen.
    public boolean isOver() {
        return this == FINISHED || this == ENDED || this == FAILED;
    }
}
