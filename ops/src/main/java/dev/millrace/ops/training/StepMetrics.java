package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.run.MetricsFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes `metrics.jsonl`: an object a committed step or evaluation.
public final class StepMetrics implements LearnerListener {
    private final MetricsFile file;

    StepMetrics(MetricsFile file) {
        this.file = file;
    }

    @Override
    public void onPretrainingRound(StepRecord record, LiveNumbers live) {
        write(record, live);
    }

    @Override
    public void onStep(StepRecord record, LiveNumbers live) {
        write(record, live);
    }

    @Override
    public void onEvaluation(EvaluationResult result) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "evaluation");
        values.put("step", result.question().step());
        values.put("set", result.question().set());
        values.put("moment", result.question().moment().name().toLowerCase(Locale.ROOT));
        values.put("solveRate", result.solveRate());
        values.put("passRate", result.passRate());
        values.put("responseLengthMean", result.meanLength());
        values.put("firstVersion", result.answers().firstVersion());
        values.put("lastVersion", result.answers().lastVersion());
        file.write(values);
    }

    private void write(StepRecord record, LiveNumbers live) {
        Map<String, Object> values = values(record);
        values.putAll(flow(live));
        file.write(values);
    }

    /// What is known of a step beside its record, by name.
    static Map<String, Double> flow(LiveNumbers live) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("tokensPerSecond", live.tokensPerSecond());
        values.put("learnerIdle", live.learnerIdle());
        values.put("generatorsIdle", live.generatorsIdle());
        values.put("scorersIdle", live.scorersIdle());
        return values;
    }

    /// What a step measured, by name; may be added to.
    public static Map<String, Object> values(StepRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", kind(record));
        values.put("step", record.step());
        values.put("version", record.version());
        values.putAll(new TreeMap<>(record.metrics()));
        return values;
    }

    private static String kind(StepRecord record) {
        return switch (record.phase()) {
            case VALUE_PRETRAINING -> "valuePretraining";
            case POLICY -> "policy";
            case REFILL -> "refill";
        };
    }
}
