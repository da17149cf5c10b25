package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Measure;

/// What is measured of a learner beside its steps; meanings stand in ops/docs/metrics.md.
public enum LearnerMeasure implements Measure {
    STEP("step", "steps", false),
    VERSION("version", "versions", false),
    SINCE_STEP("sinceStepSeconds", "s", false),
    STEPS_REPLAYED("stepsReplayed", "steps", true),
    CHECKPOINTS("checkpoints", "checkpoints", true),
    EVALUATIONS("evaluations", "evaluations", true),
    PROMPTS_OUT("promptsOut", "prompts", false),
    TOKENS_PER_SECOND("tokensPerSecond", "tokens/s", false),
    GENERATORS_IDLE("generatorsIdle", "share", false),
    SCORERS_IDLE("scorersIdle", "share", false),
    BUSY("busySeconds", "s", true),
    IDLE("idleSeconds", "s", true);

    private final String key;
    private final String unit;
    private final boolean total;

    LearnerMeasure(String name, String unit, boolean total) {
        this.key = "learner." + name;
        this.unit = unit;
        this.total = total;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public boolean isTotal() {
        return total;
    }
}
