package dev.millrace.ops.drill.report;

import dev.millrace.ops.drill.plan.DrillSettings;
import dev.millrace.ops.drill.plan.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a drill came to.
///
/// @param runDirectory of the run
/// @param settings what it was to do
/// @param outcomes of the faults that were injected
/// @param failures how often processes ended though nobody killed them, by name
/// @param evidence what the log says
public record DrillReport(
        Path runDirectory,
        DrillSettings settings,
        List<FaultOutcome> outcomes,
        Map<String, Integer> failures,
        Evidence evidence) {
    public DrillReport {
        outcomes = List.copyOf(outcomes);
        failures = Map.copyOf(failures);
    }

    /// Whether nothing was lost, trained on twice or different, and the run came back from every fault.
    public boolean isClean() {
        return violations().isEmpty();
    }

    /// What went wrong, a line each.
    List<String> violations() {
        var audit = evidence.audit();
        List<String> violations = new ArrayList<>();
        audit.lost().forEach(number -> violations.add("prompt " + number + ": got nothing of it, expected its group"));
        audit.twice().forEach(number -> violations.add("prompt " + number + ": got it in two steps, expected one"));
        evidence.ledger().violations().forEach(violation -> violations.add(violation.message()));
        if (!evidence.ledger().closes()) {
            violations.add("ledger: got a difference of " + evidence.ledger().difference()
                    + ", expected none between what was generated and where it went");
        }
        if (!evidence.replay().isIdentical()) {
            violations.add(evidence.replay().text());
        }
        if (audit.letters().damaged() != corrupted() || audit.letters().others() > 0) {
            violations.add("dead letters: got " + audit.letters().damaged() + " of rollouts and "
                    + audit.letters().others() + " others, expected " + corrupted() + " and 0");
        }
        outcomes.stream()
                .filter(outcome -> !outcome.recovery().isComplete() && !outcome.isCutOff())
                .forEach(outcome ->
                        violations.add("fault " + outcome.planned().number() + ": got no recovery," + " expected one"));
        return violations;
    }

    private long corrupted() {
        return outcomes.stream()
                .filter(outcome -> outcome.planned().fault() instanceof Fault.Corrupt)
                .count();
    }

    /// For programs.
    public Map<String, Object> values() {
        var audit = evidence.audit();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runDirectory", runDirectory.toString());
        values.put("seed", settings.seed());
        values.put("planned", settings.faults());
        values.put("injected", outcomes.size());
        values.put("clean", isClean());
        values.put("lost", audit.lost().size());
        values.put("trainedTwice", audit.twice().size());
        values.put("different", evidence.different());
        values.put("violations", violations());
        values.put("steps", audit.steps());
        values.put("identicalSteps", evidence.replay().identical());
        values.put("prompts", prompts());
        values.put("ledgerCloses", evidence.ledger().closes());
        values.put("duplicates", evidence.duplicates());
        values.put("deadLetters", audit.letters().damaged() + audit.letters().others());
        values.put("corrupted", corrupted());
        values.put("failures", failures);
        Map<String, Object> recovery = new LinkedHashMap<>();
        RecoveryTimes.byKind(outcomes).forEach((kind, times) -> recovery.put(kind, times.values()));
        values.put("recovery", recovery);
        values.put("faults", outcomes.stream().map(FaultOutcome::values).toList());
        return values;
    }

    private Map<String, Object> prompts() {
        var audit = evidence.audit();
        Map<String, Object> prompts = new LinkedHashMap<>();
        prompts.put("issued", audit.issued());
        prompts.put("consumed", audit.consumed());
        prompts.put("givenUp", audit.givenUp());
        prompts.put("lost", audit.lost().size());
        prompts.put(
                "inFlight",
                audit.issued()
                        - audit.consumed()
                        - audit.givenUp()
                        - audit.lost().size());
        return prompts;
    }

    /// For people.
    public String text() {
        return new DrillTable(this).text();
    }
}
