package dev.millrace.learner.algorithm;

import java.util.Locale;

/// Published algorithms, each a combination of the parts there are, with the settings of its paper. What
/// a paper does not state is as in VAPO's.
public enum Preset {
    VAPO("2504.05118", 512, 16),
    PPO("1707.06347", 8192, 1),
    GRPO("2402.03300", 16, 64),
    DAPO("2503.14476", 512, 16),
    DR_GRPO("2503.20783", 128, 8),
    RLOO("2402.14740", 128, 4),
    GSPO("2507.18071", 512, 16);

    private final String paper;
    private final int prompts;
    private final int groupSize;

    Preset(String paper, int prompts, int groupSize) {
        this.paper = paper;
        this.prompts = prompts;
        this.groupSize = groupSize;
    }

    /// Its name in configurations, for example `dr-grpo`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The arXiv number of its paper.
    public String paper() {
        return paper;
    }

    /// Prompts a step in the paper.
    public int prompts() {
        return prompts;
    }

    /// Responses a prompt in the paper.
    public int groupSize() {
        return groupSize;
    }

    /// Its parts.
    public AlgorithmSettings settings() {
        return switch (this) {
            case VAPO -> PublishedSettings.vapo();
            case PPO -> PublishedSettings.ppo();
            case GRPO -> PublishedSettings.grpo();
            case DAPO -> PublishedSettings.dapo();
            case DR_GRPO -> PublishedSettings.drGrpo();
            case RLOO -> PublishedSettings.rloo();
            case GSPO -> PublishedSettings.gspo();
        };
    }
}
