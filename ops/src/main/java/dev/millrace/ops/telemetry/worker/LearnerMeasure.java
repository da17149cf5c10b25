package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Measure;

/// What is measured of a learner beside its steps; meanings stand in ops/docs/metrics.md.
public enum LearnerMeasure implements Measure {
    STEP(Definition.now("learner.step", "steps")),
    VERSION(Definition.now("learner.version", "versions")),
    SINCE_STEP(Definition.now("learner.sinceStepSeconds", "s")),
    STEPS_REPLAYED(Definition.total("learner.stepsReplayed", "steps")),
    CHECKPOINTS(Definition.total("learner.checkpoints", "checkpoints")),
    EVALUATIONS(Definition.total("learner.evaluations", "evaluations")),
    PROMPTS_OUT(Definition.now("learner.promptsOut", "prompts")),
    TOKENS_PER_SECOND(Definition.now("learner.tokensPerSecond", "tokens/s")),
    GENERATORS_IDLE(Definition.now("learner.generatorsIdle", "share")),
    SCORERS_IDLE(Definition.now("learner.scorersIdle", "share")),
    BUSY(Definition.total("learner.busySeconds", "s")),
    IDLE(Definition.total("learner.idleSeconds", "s"));

    private final Definition definition;

    LearnerMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
