package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.index.Counts;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.response.Tally;
import dev.millrace.ops.metric.MetricGuide;
import dev.millrace.ops.metric.MetricNote;
import dev.millrace.ops.settings.RunSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known of a run at a glance.
///
/// @param index of the run
/// @param standing how it stands
/// @param hasTexts whether its tokens are known as texts
public record HeadValues(RunIndex index, RunStanding standing, boolean hasTexts) {
    private static final Map<String, MetricNote> NOTES = MetricGuide.read();

    /// All of it.
    ///
    /// @param place where the run is
    public Map<String, Object> of(RunPlace place) {
        var counts = index.counts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", place.id());
        values.put("name", place.title());
        putSettings(values, index.settings());
        values.put("state", standing.state());
        values.put("words", standing.words());
        putProgress(values, counts.progress());
        values.put("loaded", index.loaded());
        values.put("counts", counts(counts));
        values.put("metrics", metrics());
        values.put("sets", sets());
        putTally(values, index.tally());
        values.put("hasTexts", hasTexts);
        return values;
    }

    private static void putSettings(Map<String, Object> values, RunSettings settings) {
        values.put("preset", settings.learner().algorithm().preset());
        values.put("seed", settings.run().seed());
        values.put("task", TaskWords.of(settings.task()));
        values.put("verifier", settings.scorer().verifier());
        values.put("stepsPlanned", settings.learner().schedule().policySteps());
    }

    private static void putProgress(Map<String, Object> values, Counts.Progress progress) {
        values.put("step", Math.max(0, progress.step()));
        values.put("version", progress.version());
        if (progress.step() >= 0) {
            values.put("firstTime", progress.firstTime());
            values.put("lastTime", progress.lastTime());
        }
    }

    private Map<String, Object> counts(Counts counts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("steps", counts.progress().steps());
        values.put("policySteps", counts.progress().version());
        values.put("prompts", counts.prompts());
        values.put("groups", counts.groups());
        values.put("responses", counts.responses());
        values.put("tokensGenerated", counts.tokens().generated());
        values.put("tokensTrained", counts.tokens().trained());
        values.put("deadLetters", counts.lost().deadLetters());
        values.put("duplicates", counts.lost().duplicates());
        return values;
    }

    private List<Map<String, Object>> metrics() {
        List<Map<String, Object>> metrics = new ArrayList<>();
        index.measured().forEach((key, steps) -> metrics.add(metric(key, steps)));
        return metrics;
    }

    private static Map<String, Object> metric(String key, long steps) {
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("key", key);
        var note = NOTES.get(key);
        if (note != null) {
            metric.put("unit", note.unit());
            metric.put("meaning", note.meaning());
        }
        metric.put("n", steps);
        return metric;
    }

    private List<String> sets() {
        return index.evaluations().stream()
                .map(point -> point.result().question().set())
                .distinct()
                .toList();
    }

    private static void putTally(Map<String, Object> values, Tally tally) {
        values.put("families", named(tally.families()));
        values.put("verdicts", named(tally.verdicts()));
        values.put("purposes", named(tally.purposes()));
        values.put("finishes", named(tally.finishes()));
        var lengths = tally.ranges().lengths();
        values.put("lengthMax", lengths.getCount() == 0 ? 0 : lengths.getMax());
        values.put("rewardMin", tally.ranges().rewards().getMin());
        values.put("rewardMax", tally.ranges().rewards().getMax());
    }

    private static List<Map<String, Object>> named(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> NamedCount.of("name", entry))
                .toList();
    }
}
