package dev.millrace.ops.training;

import dev.millrace.learner.LearnerReport;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.learner.state.Filtered;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What a run came to, for `summary.json`, `--json` and people.
///
/// @param runDirectory where it lies
/// @param report what the learner says
/// @param warmStartSeconds time the initial policy took; 0 where it was there
/// @param firstSeconds time since the command started until the first responses were with the learner; empty where none
///     came
/// @param totalSeconds time since the command started
public record Summary(
        Path runDirectory,
        LearnerReport report,
        double warmStartSeconds,
        OptionalDouble firstSeconds,
        double totalSeconds) {
    private static final String HELD_OUT = "heldOut";

    /// Names and values; the ops README says what each means.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runDirectory", runDirectory.toString());
        values.put("finished", report.finished());
        values.put("step", report.progress().step());
        values.put("version", report.progress().version());
        values.put("evaluations", evaluations());
        values.put("seconds", seconds());
        values.put("tokensGenerated", report.counts().tokensGenerated());
        values.put("tokensTrained", report.counts().tokensTrained());
        values.put("maxStaleness", report.counts().maxStaleness());
        putFiltered(values);
        values.put("duplicates", report.counts().duplicates());
        values.put("deadLetters", report.counts().deadLetters());
        values.put("idle", idle());
        values.put("weightsDigest", report.policyDigest());
        return values;
    }

    /// A few lines for a person.
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s after %d policy steps: held-out solve rate %s -> %s in %.1f s (before that warm start %.1f s%s)%s%nrun directory: %s",
                report.finished() ? "finished" : "ended",
                report.progress().version(),
                rate(Moment.BEFORE),
                rate(Moment.AFTER),
                report.times().pretraining() + report.times().reinforcement(),
                warmStartSeconds,
                startUp().isPresent()
                        ? String.format(
                                Locale.ROOT, ", start-up %.1f s", startUp().getAsDouble())
                        : "",
                filtered(),
                runDirectory);
    }

    private void putFiltered(Map<String, Object> values) {
        var filtered = report.counts().filtered();
        if (!filtered.equals(Filtered.NONE)) {
            values.put("filteredGroups", filtered.groups());
            values.put("filteredTokens", filtered.tokens());
            values.put("refills", filtered.refills());
        }
    }

    private String filtered() {
        var filtered = report.counts().filtered();
        return filtered.equals(Filtered.NONE)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%nfiltered %d groups with %d tokens, whose rewards were all alike; refilled %d times",
                        filtered.groups(),
                        filtered.tokens(),
                        filtered.refills());
    }

    private String rate(Moment moment) {
        return report.evaluation(HELD_OUT, moment)
                .map(result -> String.format(Locale.ROOT, "%.3f", result.solveRate()))
                .orElse("-");
    }

    private Map<String, Object> evaluations() {
        Map<String, Object> sets = new TreeMap<>();
        report.evaluations().stream()
                .map(result -> result.question().set())
                .distinct()
                .forEach(set -> sets.put(set, evaluation(set)));
        return sets;
    }

    private Map<String, Object> evaluation(String set) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "before", report.evaluation(set, Moment.BEFORE));
        put(values, "after", report.evaluation(set, Moment.AFTER));
        return values;
    }

    private static void put(Map<String, Object> values, String name, Optional<EvaluationResult> result) {
        result.ifPresent(present -> {
            Map<String, Object> rates = new LinkedHashMap<>();
            rates.put("solveRate", present.solveRate());
            rates.put("passRate", present.passRate());
            rates.put("problems", present.question().problems());
            rates.put("responses", present.question().groupSize());
            values.put(name, rates);
        });
    }

    /// Where the time went, by part of the run, in seconds.
    Map<String, Object> seconds() {
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("warmStart", warmStartSeconds);
        startUp().ifPresent(known -> seconds.put("startUp", known));
        seconds.put("valuePretraining", report.times().pretraining());
        seconds.put("reinforcement", report.times().reinforcement());
        seconds.put("total", totalSeconds);
        return seconds;
    }

    /// From the start of the command to the first responses, warm start apart.
    private OptionalDouble startUp() {
        return firstSeconds.isPresent()
                ? OptionalDouble.of(firstSeconds.getAsDouble() - warmStartSeconds)
                : OptionalDouble.empty();
    }

    private Map<String, Object> idle() {
        Map<String, Object> idle = new LinkedHashMap<>();
        idle.put("learner", report.idle().learner());
        idle.put("generators", report.idle().generators());
        idle.put("scorers", report.idle().scorers());
        return idle;
    }
}
