package dev.millrace.ops.telemetry.meter;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.ops.telemetry.worker.LearnerWatch;
import io.micrometer.core.instrument.Tags;

/// What the newest step and the newest evaluations measured.
///
/// @param watch keeps them
/// @param numbers where they go
record StepSource(LearnerWatch watch, Numbers numbers) implements Runnable {
    @Override
    public void run() {
        watch.stepMetrics()
                .forEach((key, value) -> numbers.put(MeterName.ofStep(key), Tags.of("role", "learner"), value));
        watch.evaluations().forEach(this::set);
    }

    private void set(String set, EvaluationResult result) {
        var tags = Tags.of("role", "learner", "set", set);
        set("solveRate", tags, result.solveRate());
        set("passRate", tags, result.passRate());
        set("responseLengthMean", tags, result.meanLength());
        set("firstVersion", tags, (double) result.answers().firstVersion());
        set("lastVersion", tags, (double) result.answers().lastVersion());
    }

    private void set(String key, Tags tags, double value) {
        numbers.put(MeterName.ofEvaluation("evaluation." + key), tags, value);
    }
}
