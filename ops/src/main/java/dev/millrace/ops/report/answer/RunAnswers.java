package dev.millrace.ops.report.answer;

import dev.millrace.ops.dashboard.live.LedgerReading;
import dev.millrace.ops.dashboard.value.ConfigurationValues;
import dev.millrace.ops.dashboard.value.HeadValues;
import dev.millrace.ops.dashboard.value.health.HealthValues;
import dev.millrace.ops.dashboard.value.PipelineValues;
import dev.millrace.ops.dashboard.value.rollout.LetterValues;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.settings.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What pages ask of one run.
public final class RunAnswers {
    private static final int LETTERS = 50;

    private final ReadRun run;
    private final CarriedRollouts rollouts;
    private final LedgerReading.State ledger;

    /// @param run that was read
    /// @param prompts how many are shown at most
    /// @param ledger of it, where it was drawn up
    public RunAnswers(ReadRun run, int prompts, LedgerReading.State ledger) {
        this.run = run;
        this.rollouts = new CarriedRollouts(run, prompts);
        this.ledger = ledger;
    }

    /// Adds them.
    ///
    /// @param answers by path below `/api`
    public void putInto(Map<String, Object> answers) {
        var path = "/runs/" + run.id();
        var index = run.index();
        var pipeline = index.pipeline(run.now(), run.standing().isRunning());
        var health = new HealthValues(index, pipeline).values();
        health.put("ledger", ledger.values());
        answers.put(path, head());
        answers.put(path + "/series", new CarriedSeries(index).values());
        answers.put(path + "/evaluations", new CarriedEvaluations(index).values());
        answers.put(path + "/pipeline", PipelineValues.of(pipeline));
        answers.put(path + "/health", health);
        answers.put(path + "/ledger", ledger.values());
        answers.put(path + "/dead-letters", new LetterValues(index).page(Optional.empty(), 0, LETTERS));
        answers.put(path + "/configuration", ConfigurationValues.of(index.settings()));
        answers.put(path + "/responses", rollouts.rows());
        rollouts.putPrompts(answers, path);
    }

    private Map<String, Object> head() {
        return new HeadValues(run.index(), run.standing(), run.texts().areKnown()).of(run.place());
    }

    /// What the report says of the run before anything else: its id, the digest of its configuration, and
    /// what of it the report carries.
    public Map<String, Object> contents() {
        var index = run.index();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", run.id());
        values.put("name", index.settings().run().name());
        values.put("digest", Configuration.digest(index.settings()));
        values.put("prompts", rollouts.chosen().stream().map(ChosenValues::of).toList());
        values.put("tokens", rollouts.tokens());
        values.put("steps", CarriedSeries.STEPS);
        values.put("deadLetters", Math.min(LETTERS, index.letters().size()));
        return values;
    }

    String id() {
        return run.id();
    }

    RunIndex index() {
        return run.index();
    }
}
